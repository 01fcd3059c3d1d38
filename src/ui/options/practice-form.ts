/** What a practice says of itself and of its letters. */
export interface PracticeDetails {
  readonly name: string;
  readonly address: string;
  readonly clinician: string;
  readonly role: string;
  readonly phone: string;
  readonly email: string;
  readonly contact: string;
  readonly contactPhone: string;
  readonly workingDays: number;
  readonly icb: string;
  readonly lmc: string;
  readonly codeReturned: string;
  readonly codeDone: string;
  readonly codeAsked: string;
  /** 0 where nobody said. */
  readonly listSize: number;
}

export type PracticeField = keyof PracticeDetails;

/** The same, as it stands in the fields of a form. */
export type PracticeForm = Readonly<Record<PracticeField, string>>;

interface FieldOfForm {
  readonly name: PracticeField;
  readonly label: string;
  readonly hint?: string;
  readonly rows?: number;
  readonly inputMode?: 'numeric' | 'tel' | 'email';
  /** For how many characters there is room. */
  readonly width?: 5 | 10 | 20;
}

interface PartOfForm {
  readonly legend: string;
  readonly hint: string;
  readonly fields: readonly FieldOfForm[];
}

/** The form, in the order of the page. */
export const PRACTICE_FORM: readonly PartOfForm[] = [
  {
    legend: 'Practice',
    hint: 'This stands in the letters to the hospital.',
    fields: [
      { name: 'name', label: 'Name of the practice' },
      { name: 'address', label: 'Address (optional)', rows: 4 },
      { name: 'clinician', label: 'Who signs', hint: 'For example, Dr J Okafor' },
      { name: 'role', label: 'Role (optional)', hint: 'For example, GP partner' },
      { name: 'phone', label: 'Telephone (optional)', inputMode: 'tel', width: 20 },
      {
        name: 'email',
        label: 'Email (optional)',
        hint: 'One that somebody reads every working day: the hospital’s answer goes there first.',
        inputMode: 'email',
      },
    ],
  },
  {
    legend: 'The hospital’s answer',
    hint: 'Each letter says whom to answer, and by when.',
    fields: [
      {
        name: 'contact',
        label: 'Who takes the answer (optional)',
        hint: 'For example, Mrs A Lowe, practice manager. If you leave this empty, it is whoever signs.',
      },
      {
        name: 'contactPhone',
        label: 'Their telephone (optional)',
        hint: 'If you leave this empty, it is the practice’s.',
        inputMode: 'tel',
        width: 20,
      },
      {
        name: 'workingDays',
        label: 'Working days to answer in',
        hint: 'Bank holidays in England do not count. What is urgent is always due on the next working day.',
        inputMode: 'numeric',
        width: 5,
      },
      { name: 'icb', label: 'ICB that gets a copy of a formal complaint (optional)' },
      { name: 'lmc', label: 'LMC that gets a copy of a formal complaint (optional)' },
    ],
  },
  {
    legend: 'Your record',
    hint: 'Codes that your practice uses. They are added to the line for the record. There is no national code.',
    fields: [
      { name: 'codeReturned', label: 'Code for a request returned (optional)', width: 20 },
      { name: 'codeDone', label: 'Code for a request done this time (optional)', width: 20 },
      { name: 'codeAsked', label: 'Code for a question asked (optional)', width: 20 },
      {
        name: 'listSize',
        label: 'Registered patients (optional)',
        hint: 'The counts then say how many requests to expect.',
        inputMode: 'numeric',
        width: 10,
      },
    ],
  },
];

export const EMPTY_FORM: PracticeForm = {
  name: '',
  address: '',
  clinician: '',
  role: '',
  phone: '',
  email: '',
  contact: '',
  contactPhone: '',
  workingDays: '',
  icb: '',
  lmc: '',
  codeReturned: '',
  codeDone: '',
  codeAsked: '',
  listSize: '',
};

/** The details as people write them. */
export function formOf(details: PracticeDetails): PracticeForm {
  const { workingDays, listSize } = details;
  return { ...details, workingDays: `${workingDays}`, listSize: listSize === 0 ? '' : `${listSize}` };
}

/** The details of a form without faults. Text is kept without white space around it. */
export function detailsFrom(form: PracticeForm): PracticeDetails {
  const trimmed = Object.fromEntries(Object.entries(form).map(([name, text]) => [name, text.trim()]));
  return {
    ...(trimmed as PracticeForm),
    workingDays: wholeNumber(form.workingDays) ?? Number.NaN,
    listSize: wholeNumber(form.listSize) ?? 0,
  };
}

/** `12,400` or `12 400` as a number; nothing where it is none, or not whole. */
export function wholeNumber(text: string): number | undefined {
  const digits = text.replace(/[\s,]/g, '');
  return /^\d+$/.test(digits) ? Number(digits) : undefined;
}

/** What people know a setting as. */
export function labelOf(name: string): string {
  const others: Readonly<Record<string, string>> = {
    practice: 'Practice',
    agreementId: 'Agreement',
    threshold: 'Smallest number to send',
    keepMonths: 'Months that counts are kept',
    ownAgreements: 'Your own agreements',
    keys: 'Keys in the popup and the panel',
    ownReplies: 'Your own words for letters',
  };
  if (others[name]) return others[name];
  const field = PRACTICE_FORM.flatMap(({ fields }) => fields).find((each) => each.name === name);
  return field?.label.replace(/ \(optional\)$/, '') ?? name;
}
