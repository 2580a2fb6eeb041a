import { readRequest } from '../../../src/workbench/page/xdm';

describe('messages of office.js', () => {
  it('reads a request', () => {
    const message = {
      _messageType: 0,
      _actionName: 'executeMethod',
      _conversationId: 'c',
      _correlationId: 1,
      _data: {},
      _actionType: 0,
    };
    expect(readRequest(JSON.stringify(message))).toEqual(message);
  });

  it.each([['{"_messageType":1,"_actionName":"x"}'], ['{not json'], ['text'], [{ _messageType: 0 }], [null]])(
    'is deaf to %j',
    (data) => expect(readRequest(data)).toBeNull(),
  );
});
