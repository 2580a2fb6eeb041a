const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');
const kept = require('./keptEnvironment');

/**
 * Jest's environment of Node with a plain global object. The one that Jest makes asks a proxy for each global that code
 * names: a loop that says Math or Map takes eight times as long there.
 */
class PlainEnvironment extends TestEnvironment {
  constructor(...args) {
    const { createContext, constants } = vm;
    vm.createContext = () => createContext(constants?.DONT_CONTEXTIFY);
    try {
      super(...args);
    } finally {
      vm.createContext = createContext;
    }
  }
}

module.exports = kept(PlainEnvironment);
