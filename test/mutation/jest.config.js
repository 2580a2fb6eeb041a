const base = require('../../jest.config');

/** The domain's own tests only. */
module.exports = { ...base, rootDir: '../..', testMatch: ['<rootDir>/test/domain/**/*.test.ts'] };
