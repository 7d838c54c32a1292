import { plain } from '../platform/dom.js';

/** A field that holds the link, selected, in front of the row's status. */
const insertField = (status: Element, link: string, label: string): HTMLInputElement => {
  const field = plain(document).createElement('input');
  field.readOnly = true;
  field.value = link;
  field.setAttribute('aria-label', label);
  status.before(field);
  field.focus();
  field.select();
  return field;
};

/** Whether the selection has been copied: a page may cancel the event, and the command says yes all the same. */
const copySelection = (): boolean => {
  let copying: Event | undefined;
  const listen = (event: Event) => (copying = event);
  addEventListener('copy', listen, true);
  // jsdom has no commands
  const isDone = plain(document).execCommand?.('copy') as boolean | undefined;
  removeEventListener('copy', listen, true);
  return isDone === true && copying?.defaultPrevented === false;
};

/** Copies a link: by the clipboard, else by a selection for a moment; else the link stands there, to be copied by hand. */
export const copyLink = async (button: HTMLElement, link: string, copied: string): Promise<void> => {
  const row = button.parentElement!;
  const status = row.lastElementChild!;
  row.querySelector('input')?.remove();
  // the same words twice would not be announced
  status.textContent = '';
  try {
    await navigator.clipboard.writeText(link);
  } catch {
    const field = insertField(status, link, button.textContent);
    if (!copySelection()) return;
    button.focus();
    field.remove();
  }
  status.textContent = copied;
};
