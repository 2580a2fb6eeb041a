const { TestEnvironment } = require('jest-environment-jsdom');
const kept = require('./keptEnvironment');

/** A page: elements, what is remembered, and where it stands are those of one file. */
module.exports = kept(TestEnvironment, ({ document, localStorage, sessionStorage }) => {
  document.body.replaceChildren();
  localStorage.clear();
  sessionStorage.clear();
});
