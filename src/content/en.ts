import { sources } from './sources.js';
import type { BuiltInContent } from './types.js';

export const en: BuiltInContent = {
  lang: 'en',
  edition: '2026-11-28',
  month: 'November 2026',
  title: 'What you need to know about exosomes',
  safetyLabel: 'Important',
  safety: 'As of {date}, the U.S. Food and Drug Administration (FDA) has not approved any exosome product.',
  questions: [
    {
      id: 'what-are-exosomes',
      question: 'What are exosomes?',
      answer: [
        'Exosomes are tiny bubbles that cells release. They are far too small to see. Each one is packed with proteins and with genetic material such as DNA and RNA.',
        'Cells use exosomes to send messages to each other. What is inside tells the next cell how to act. For example, it can tell the cell to grow, or to turn into a more specialized kind of cell.',
        'Interest in exosomes has grown fast over the past ten years. There are three main reasons:',
        {
          list: [
            ['Repair.', 'Exosomes carry messages between cells and help tissue heal and regrow.'],
            [
              'Treatment.',
              'Researchers have proposed using them to carry drugs, and they may one day be treatments themselves.',
            ],
            [
              'Testing.',
              'Exosomes can be signs of disease. That can help doctors find an illness and judge how it may develop.',
            ],
          ],
        },
      ],
    },
    {
      id: 'exosomes-and-stem-cells',
      question: 'How are exosomes different from stem cells?',
      answer: [
        'Stem cells are alive. They can make more of themselves, and they can turn into other kinds of cells. They hold thousands of molecules that are known to calm inflammation, rebuild tissue and fight infection.',
        'Exosomes are not cells. They are something that all cells release, and stem cells release them too.',
        'Healing happens in stages, and each stage needs its own cells and molecules. Stem cells work like the conductor of an orchestra. They tell other cells where to go and what to do, so that many kinds of cells work together to heal the tissue. Along the way, stem cells make different types of exosomes and release them at different times, as the body needs them.',
      ],
    },
    {
      id: 'orthopedic-treatment',
      question: 'Can manufactured exosome products be used to treat orthopedic conditions?',
      answer: [
        'Not at this time. The U.S. Food and Drug Administration (FDA) has not approved any exosome product. A product like this must have FDA approval before it can be sold for use in patients.',
        'No one has yet proven that these products are safe or that they work. Exosomes may have the potential to repair injuries and regrow tissue. But there is still much to learn about how they behave in the body.',
        {
          strong:
            'Patients should avoid exosome products until research studies prove that they are safe and that they work.',
        },
      ],
      sources,
    },
  ],
  disclaimer: 'This text is general information. It is not medical advice. Ask your doctor about your own care.',
  editionLine: 'Last updated {date}',
  ageLine: 'This text is more than a year old. Ask your doctor what is new.',
  reviewedLine: 'Reviewed by {name} on {date}',
  labels: {
    showAll: 'Show all answers',
    hideAll: 'Hide all answers',
    sources: 'Sources',
    newTab: '(opens in a new tab)',
    copy: 'Copy link',
    copied: 'Link copied',
    pinterest: 'Save to Pinterest',
    email: 'Send by email',
    print: 'Print',
  },
};
