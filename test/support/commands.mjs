// Two commands beside those of @web/test-runner-commands: executeServerCommand('find', text) and ('print').
import { textOf } from './pdf.mjs';

export const commands = () => ({
  name: 'rig-commands',
  async executeCommand({ command, payload, session }) {
    if (command === 'find') return { found: await session.browser.find(session.id, payload) };
    if (command === 'print') return { text: textOf(await session.browser.print(session.id)) };
    return undefined;
  },
});
