// The success criteria of WCAG 2.2, level A and AA, and what of them falls to this element.
// Source: https://www.w3.org/TR/WCAG22/

const MEDIA = 'There is no audio and no video.';
const FORM = 'There is no form and nothing to enter.';
const PAGE = 'This is about the page or the site, not about an element in it.';
const POINTER = 'A single press does everything: there is no gesture, no dragging and no motion of the device.';

/**
 * `not`: why it does not apply. `person`: what no machine can tell. Which checks speak for a criterion, the checks say
 * themselves.
 */
const rows = [
  ['1.1.1', 'Non-text Content', 'A', {}],
  ['1.2.1', 'Audio-only and Video-only (Prerecorded)', 'A', { not: MEDIA }],
  ['1.2.2', 'Captions (Prerecorded)', 'A', { not: MEDIA }],
  ['1.2.3', 'Audio Description or Media Alternative (Prerecorded)', 'A', { not: MEDIA }],
  ['1.3.1', 'Info and Relationships', 'A', { person: 'whether the structure is the one that the meaning has' }],
  ['1.3.2', 'Meaningful Sequence', 'A', { person: 'whether the text makes sense in that order' }],
  ['1.3.3', 'Sensory Characteristics', 'A', { person: 'whether a sentence points at something by its shape or place' }],
  ['1.4.1', 'Use of Color', 'A', {}],
  ['1.4.2', 'Audio Control', 'A', { not: MEDIA }],
  ['2.1.1', 'Keyboard', 'A', {}],
  ['2.1.2', 'No Keyboard Trap', 'A', {}],
  ['2.1.4', 'Character Key Shortcuts', 'A', {}],
  ['2.2.1', 'Timing Adjustable', 'A', { not: 'There is no time limit.' }],
  ['2.2.2', 'Pause, Stop, Hide', 'A', {}],
  ['2.3.1', 'Three Flashes or Below Threshold', 'A', {}],
  ['2.4.1', 'Bypass Blocks', 'A', { person: 'whether the page has a way past what it repeats' }],
  ['2.4.2', 'Page Titled', 'A', { not: PAGE }],
  ['2.4.3', 'Focus Order', 'A', {}],
  ['2.4.4', 'Link Purpose (In Context)', 'A', { person: 'whether the words of a link say where it leads' }],
  ['2.5.1', 'Pointer Gestures', 'A', { not: POINTER }],
  ['2.5.2', 'Pointer Cancellation', 'A', {}],
  ['2.5.3', 'Label in Name', 'A', {}],
  ['2.5.4', 'Motion Actuation', 'A', { not: POINTER }],
  [
    '3.1.1',
    'Language of Page',
    'A',
    { person: 'whether the page says its own language; the element says that of its text' },
  ],
  ['3.2.1', 'On Focus', 'A', {}],
  ['3.2.2', 'On Input', 'A', { not: FORM }],
  ['3.2.6', 'Consistent Help', 'A', { not: PAGE }],
  ['3.3.1', 'Error Identification', 'A', { not: FORM }],
  ['3.3.2', 'Labels or Instructions', 'A', { not: FORM }],
  ['3.3.7', 'Redundant Entry', 'A', { not: FORM }],
  ['4.1.2', 'Name, Role, Value', 'A', { person: 'how each pair of screen reader and browser speaks what it is told' }],
  ['1.2.4', 'Captions (Live)', 'AA', { not: MEDIA }],
  ['1.2.5', 'Audio Description (Prerecorded)', 'AA', { not: MEDIA }],
  ['1.3.4', 'Orientation', 'AA', {}],
  ['1.3.5', 'Identify Input Purpose', 'AA', { not: FORM }],
  [
    '1.4.3',
    'Contrast (Minimum)',
    'AA',
    { person: 'whether the colors that a page sets keep the contrast: what the README shows is measured' },
  ],
  ['1.4.4', 'Resize Text', 'AA', {}],
  ['1.4.5', 'Images of Text', 'AA', {}],
  ['1.4.10', 'Reflow', 'AA', {}],
  ['1.4.11', 'Non-text Contrast', 'AA', {}],
  ['1.4.12', 'Text Spacing', 'AA', {}],
  ['1.4.13', 'Content on Hover or Focus', 'AA', {}],
  ['2.4.5', 'Multiple Ways', 'AA', { not: PAGE }],
  ['2.4.6', 'Headings and Labels', 'AA', { person: 'whether headings and labels describe what follows' }],
  ['2.4.7', 'Focus Visible', 'AA', {}],
  ['2.4.11', 'Focus Not Obscured (Minimum)', 'AA', { person: 'whether the page lays something over its content' }],
  ['2.5.7', 'Dragging Movements', 'AA', { not: POINTER }],
  ['2.5.8', 'Target Size (Minimum)', 'AA', {}],
  [
    '3.1.2',
    'Language of Parts',
    'AA',
    { person: 'whether the Spanish is right: no certified translator has reviewed it' },
  ],
  ['3.2.3', 'Consistent Navigation', 'AA', { not: PAGE }],
  ['3.2.4', 'Consistent Identification', 'AA', {}],
  ['3.3.3', 'Error Suggestion', 'AA', { not: FORM }],
  ['3.3.4', 'Error Prevention (Legal, Financial, Data)', 'AA', { not: FORM }],
  ['3.3.8', 'Accessible Authentication (Minimum)', 'AA', { not: 'There is nothing to log in to.' }],
  ['4.1.3', 'Status Messages', 'AA', { person: 'how each pair of screen reader and browser speaks a status' }],
];

export const criteria = rows.map(([id, name, level, more]) => ({ id, name, level, ...more }));
