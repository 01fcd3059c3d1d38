import { describe, expect, it } from 'vitest';
import { readLetter } from '../../src/letter/read-letter.ts';

const lines = (...parts: string[]) => parts.join('\n');
const body = 'Thank you for referring this man, whom I saw with his wife. His blood pressure was normal.';

function read(...parts: string[]) {
  const letter = readLetter(lines(...parts));
  for (const found of [letter.clinicDate, letter.letterDate, letter.patient.dateOfBirth]) {
    if (found !== undefined) expect(letter.text.slice(found.start, found.end)).toMatch(/\d|today|yesterday/);
  }
  return letter;
}

describe('the addressee', () => {
  it.each([
    ['gp', ['Dear Dr Iqbal', body]],
    ['gp', ['Dear Colleague,', body]],
    ['gp', ['Dear Doctor', body]],
    ['gp', ['Dr N Iqbal', 'Fern Surgery', 'Dear Nasreen', body]],
    [
      'gp',
      ['ALDERMOOR HOSPITAL', 'DISCHARGE SUMMARY', 'GP: Dr Iqbal', 'Admitted 3/3/2026  Discharged 5/3/2026'],
    ],
    ['gp', ['To: Dr Iqbal, Fern Surgery', 'He came to the ward on Monday and went home well.']],
    ['patient', ['Dear Mrs Other', 'You came to my clinic.']],
    ['patient', ['Miss Ann Other', '1 High Street', 'Dear Ann', 'It was good to see you.']],
    ['patient', ['Dear Ann (Mrs A. Other, 999 000 0018)', 'Congratulations on your new hip.']],
    ['patient', ['Dear Ann', 'We have sent a copy of this to your GP.']],
    ['patient', ['ADVICE FOR YOU TO TAKE HOME', 'You came with: a cut hand.']],
    ['other', ['REFERRAL TO COMMUNITY MENTAL HEALTH TEAM', 'GP: Dr N Iqbal', 'Please assess at home.']],
    ['gp', ['Referral to GP', 'GP: Dr N Iqbal', 'Please see him next week.']],
    ['other', ['To: Mr P Quill, Consultant Surgeon', 'Dear Mr Quill', body]],
    ['other', ['Dr P Quill', 'Consultant Physician, Aldermoor Hospital', 'Dear Dr Quill', body]],
    ['other', ['To: Dr Vane, Occupational Health Physician, Tyne Castings Ltd', 'Dear Dr Vane', body]],
    ['other', ['Aldermoor Hospital', 'Ward Round Entry', 'Plan', 'FY1 to ring the GP for his weight.']],
    ['other', ['ALDERMOOR HOSPITAL', 'UROLOGY MDT - OUTCOMES', 'CNS to tell the patient and her GP.']],
    ['gp', ['Aldermoor Hospital', 'Urology MDT outcome', 'Copy to: Dr N Iqbal, Fern Surgery', body]],
    ['gp', ['Aldermoor Hospital', 'Operation note / discharge', 'Sutures out at the surgery in ten days.']],
    ['gp', ['Aldermoor Ambulance Service', 'Clinical handover to primary care', body]],
    ['other', ['IMAGING REPORT', 'Requested by: Mr P Quill, Sports Knee Clinic', 'NHS 999 000 0018']],
    ['gp', ['IMAGING REPORT', 'Requested by: Dr N Iqbal, Fern Surgery', 'NHS 999 000 0018']],
    ['other', ['Aldermoor Hospital', 'To whom it may concern', 'He has been my patient on the NHS.']],
    ['gp', ['Aldermoor Hospital', 'To whom it may concern at the surgery', 'Your patient has been seen.']],
    ['other', ['Dear Dr Quill (Consultant Neurologist)', body]],
    ['other', ['The Headteacher', 'Fern Primary School', 'Dear Mrs Other', body]],
    ['other', ['Report to: Dr P Quill, Same Day Emergency Care', 'Examination: CT chest']],
  ] as const)('is the %s in %j', (addressee, parts) => {
    expect(read(...parts).addressee).toBe(addressee);
  });
});

describe('the kind', () => {
  it.each([
    ['clinic', ['Aldermoor Hospital', 'Clinic date: 3/3/2026', 'Dear Dr Iqbal', body]],
    [
      'discharge',
      ['Aldermoor Hospital', 'DISCHARGE SUMMARY', 'Admitted 3/3/2026   Discharged 5/3/2026', 'Fell at home.'],
    ],
    [
      'discharge',
      ['Aldermoor Hospital', 'DISCHARGE SUMMARY', 'Adm 3/3/2026 via A&E   Disch 5/3/2026', 'Fell at home.'],
    ],
    [
      'discharge',
      ['Aldermoor Hospital', 'Dear Dr Iqbal', 'Admitted 3/3/2026, discharged home 5/3/2026', 'Fell at home.'],
    ],
    ['clinic', ['Aldermoor Hospital', 'DISCHARGE FROM PHYSIOTHERAPY', 'Last seen: 3/3/2026', body]],
    ['clinic', ['Aldermoor Hospital', 'Home visit 3/3/2026 following discharge on 1/3/2026', body]],
    ['ed', ['Aldermoor Hospital', 'Emergency Department', 'Attended 3/3/2026', 'Fell at home.']],
    ['dna', ['Aldermoor Hospital', 'Dear Dr Iqbal', 'Mr Other did not attend his appointment on 3 March.']],
    [
      'booking',
      ['Outpatient Booking Centre', '9 March 2026', 'Dear Miss Other', 'Please ring us to choose a date.'],
    ],
    [
      'booking',
      ['Aldermoor Hospital', '9 March 2026', 'Dear Miss Other', 'Your hearing test will be on 21 March.'],
    ],
    ['other', ['Fern Street Pharmacy', '9 March 2026', 'Dear Dr Iqbal', 'I have reviewed his tablets.']],
    [
      'other',
      ['Aldermoor Hospital', 'REFERRAL TRIAGE OUTCOME', 'Dear Dr Iqbal', 'We cannot take this further.'],
    ],
    [
      'clinic',
      ['Aldermoor Hospital', 'Letter of discharge to the GP', 'Seen 3/3/2026', 'Dear Dr Iqbal', body],
    ],
    ['discharge', ['Aldermoor Hospital', 'Ward 3', 'Discharge summary', 'Seen 3/3/2026 by the team', body]],
    ['clinic', ['Aldermoor Hospital', 'Outcome: discharged from 2WW pathway', body]],
    [
      'clinic',
      ['Aldermoor Audiology', `Ears: ${'no pain or wax. '.repeat(20)}No discharge.`, 'Clinic 3/3/2026'],
    ],
    ['clinic', ['Aldermoor Hospital', 'Pre-operative assessment', 'Seen: 3/3/2026', 'Dear Dr Iqbal', body]],
    ['other', ['Aldermoor Hospital', 'Pre-operative assessment', '3/3/2026', 'Dear Dr Iqbal', body]],
    ['clinic', ['Aldermoor ADHD service', 'consult 3/3/2026', 'Has tablets for a month. NHS']],
    ['clinic', ['Aldermoor Hospital', 'Rhythm nurse, f/u 3/3/2026', 'ECG at the practice next week.']],
    [
      'clinic',
      ['Aldermoor Hospital', 'Date of consultation: 3/3/2026', 'Dr Jean Quill, Orchard Road', 'Pain.'],
    ],
    [
      'discharge',
      ['Aldermoor Hospital', 'Dear Dr Iqbal', 'Admitted 2 March, discharged 5 March 2026', 'Fell.'],
    ],
    ['discharge', ['Aldermoor Hospital', 'Dear Dr Iqbal', 'Inpatient discharge report, Mr A Other', 'Fell.']],
    [
      'clinic',
      ['Aldermoor Hospital', 'Dear Dr Iqbal', 'He was admitted 2 March, discharged 5 March. I saw him.'],
    ],
    ['ed', ['Aldermoor UTC', 'Attended: 3/3/2026', 'Cut hand.']],
    [
      'dna',
      [
        'Aldermoor Hospital',
        'Dear Dr Iqbal',
        'He has now put off his scan and clinic three times: 3 March, today.',
      ],
    ],
    [
      'booking',
      [
        'Aldermoor Hospital',
        '9 March 2026',
        'Cancellation of procedure',
        'Hernia repair (day case)',
        'Dear Mr Other',
        body,
      ],
    ],
    [
      'booking',
      [
        'Aldermoor Hospital',
        'Elective admissions office',
        '9 March 2026',
        'Pre-op assessed 3/3/2026',
        'Dear Dr Iqbal',
        body,
      ],
    ],
    ['other', ['Torbeck stop smoking service', '9 March 2026', 'Dear Dr Iqbal', body]],
  ] as const)('is %s in %j', (kind, parts) => {
    expect(read(...parts).kind).toBe(kind);
  });
});

describe('the dates of the visit and of the letter', () => {
  const none = undefined;
  it.each([
    [['Clinic date: 13/01/2026', 'Typed: 19/01/2026'], '2026-01-13', '2026-01-19'],
    [['Date of clinic  18 November 2025', 'Date typed      9 December 2025'], '2025-11-18', '2025-12-09'],
    [['Seen: 8 Jan 2026 | Dictated: 9 Jan 2026 | Typed: 21 Jan 2026'], '2026-01-08', '2026-01-21'],
    [['Date of consultation 08 01 26 -- Date typed 12 01 26'], '2026-01-08', '2026-01-12'],
    [['Seen 8 Jan 2026. Dictated 9 Jan 2026.'], '2026-01-08', '2026-01-09'],
    [['Clinic 2.6.26 / letter 8.6.26'], '2026-06-02', '2026-06-08'],
    [['21.10.25 clinic / 27.10.25 letter'], '2025-10-21', '2025-10-27'],
    [['23 July 2026 (clinic)', '27 July 2026 (typed)'], '2026-07-23', '2026-07-27'],
    [['10/12/2025 (F2F)                 typed 16/12/2025 by KD'], '2025-12-10', '2025-12-16'],
    [['3 June 2025                letter sent 5 June 2025'], '2025-06-03', '2025-06-05'],
    [['Visit: Thursday 2 July 2026', 'Written: Monday 6 July 2026'], '2026-07-02', '2026-07-06'],
    [['Appointment date: 2026-04-21', 'Report date: 2026-04-24'], '2026-04-21', '2026-04-24'],
    [['Clinic: 17-Feb-2026', 'Letter: 3rd March 2026'], '2026-02-17', '2026-03-03'],
    [['Clinic date', '3 March 2026'], '2026-03-03', none],
    [['Referred 1/2/2026   Clinic 3/3/2026   DOB 4/3/1950'], '2026-03-03', none],
    [['16 February 2026'], none, '2026-02-16'],
    [['Clinic: 31/02/2026', 'Typed: 3/13/2026'], none, none],
    [['Clinic: 15 0ctober 2O25'], '2025-10-15', none],
    [['CLIN: 3/3/2026   Dictated/typed 9/3/2026'], '2026-03-03', '2026-03-09'],
    [['9 March 2026', 'Date: Tuesday 21 April 2026'], none, '2026-03-09'],
    [['9 March 2026', 'Colostomy: end colostomy 3/3/2026'], none, '2026-03-09'],
    [['Seen 3/3/2026', 'Appointment generated 25/5/2026'], '2026-03-03', none],
    [['9 March 2026', 'Event: NSTEMI, 4 Feb 2026', 'Stop ticagrelor 4/2/2027'], none, '2026-03-09'],
    [['9 March 2026', 'Home visit 8/3/2026 following discharge on 1/3/2026'], '2026-03-08', '2026-03-09'],
    [
      ['Clinic: 2/3/2026    Dict: 3/3/2026     Trans: 22/3/2026 (outsourced to Messrs Quill)'],
      '2026-03-02',
      '2026-03-22',
    ],
    [['2 March 2026 (typed next day)'], '2026-03-02', none],
    [['9 March 2026', 'Quit date set: 20/3/2026'], none, '2026-03-09'],
    [['9 March 2026', 'Left lacunar stroke, 2 February 2026'], none, '2026-03-09'],
    [['Date of att: 3/3/2026    Letter run: 9/3/2026'], '2026-03-03', '2026-03-09'],
    [['From: Ward 3', 'Date: Monday 9 March 2026, 15.12', 'Subject: Mr Hill'], none, '2026-03-09'],
  ])('are read from %j', (head, clinicDate, letterDate) => {
    const letter = read(
      'Aldermoor Hospital',
      ...head,
      '',
      'Dear Dr Iqbal',
      '',
      'He has had no further fits.',
    );
    expect([letter.clinicDate?.value, letter.letterDate?.value]).toEqual([clinicDate, letterDate]);
  });

  it.each([
    ['I saw Mr Other in clinic on 3 March.', '2026-03-03'],
    ['Thank you for attending with your husband on 3rd March 2026.', '2026-03-03'],
    ['I reviewed this lady today.', '2026-03-10'],
    ['Home visit yesterday, when he was well.', '2026-03-09'],
    ['I saw him on 20 December.', '2025-12-20'],
    ['He had an operation on 3 March 1996.', undefined],
    ['Dr Quill discharged her to us on 3 February.', undefined],
    ['It was good to meet you and your husband on 3rd March.', '2026-03-03'],
    ['Thank you for your clinic letter of 3 March.', undefined],
    ['He came with two fits, in January and on 3 March.', undefined],
    ['Admitted 3 February, discharged 5 March.', '2026-03-05'],
    ['She came onto our ward at home on 3 March.', undefined],
    ['Your first visit is on 18 March.', undefined],
  ])('may stand in the text: %s', (sentence, day) => {
    expect(read('Aldermoor Hospital', '10 March 2026', 'Dear Dr Iqbal', '', sentence).clinicDate?.value).toBe(
      day,
    );
  });

  it.each([
    ['I saw him in clinic on 20 December.', '2025-12-20'],
    ['He will be seen in clinic on 1 September.', undefined],
    ['He will be seen in clinic on 1 December 2026.', undefined],
  ])('a day to come is no visit: %s', (sentence, day) => {
    const above = [
      'Aldermoor Hospital',
      'Fern Road',
      'Oldmoor',
      '10 March 2026',
      'Dr S Iqbal',
      'Fern Surgery',
    ];
    const history = Array.from({ length: 7 }, (_, at) => `He had ${at + 2} spells of it last year.`);
    expect(read(...above, 'Dear Dr Iqbal', ...history, '', sentence).clinicDate?.value).toBe(day);
  });

  it.each([
    [
      ['Admitted 05/03/2026     Discharged 20/03/2026', 'Duration of apixaban: 3 months, ends 15/06/2026.'],
      '2026-03-20',
      '2026-03-20',
    ],
    [
      ['Admitted: 05/03/2026     Discharged: 20/03/2026', 'Printed 21/03/2026 15:31'],
      '2026-03-20',
      '2026-03-21',
    ],
    [['In 15 Sep 2026      Out 21 Sep 2026      Sent 22 Sep 2026 (09.05)'], '2026-09-21', '2026-09-22'],
    [['Dates: 27/07/2025 to 30/07/2025'], '2025-07-30', '2025-07-30'],
    [['Admitted | Discharged | Sent', '3/3/2026 | 5/3/2026 | 6/3/2026'], '2026-03-05', '2026-03-06'],
    [['Arrived 27/09/2025 19:40         Left 28/09/2025 15:05'], '2025-09-28', '2025-09-28'],
    [['Admit / D/C     05-03-2026 / 07-03-2026 (LOS 2)'], '2026-03-07', '2026-03-07'],
    [['In / out       16/10/2026 / 21/10/2026', 'Sent           22/10/2026'], '2026-10-21', '2026-10-22'],
    [['ADM/DISCH    05-Oct-2025 / 17-Oct-2025'], '2025-10-17', '2025-10-17'],
    [['DOA 24.11.25    DOD 02.12.25          Printed 03.12.25'], '2025-12-02', '2025-12-03'],
    [
      ['Printed: 12/02/2026 09:48', 'Left total hip replacement 09/02/2026 for OA.'],
      '2026-02-12',
      '2026-02-12',
    ],
    [
      ['Date: 6 November 2025', 'Procedure: removal of both tubes on', '4/11/25 for pain'],
      '2025-11-06',
      '2025-11-06',
    ],
    [['Date: 20/03/2026', 'NSTEMI 05/03/2026, stent to RCA'], '2026-03-20', '2026-03-20'],
    [['Discharge letter 05/12/2025', 'Attended 03/11/2025 to 05/12/2025'], '2025-12-05', '2025-12-05'],
  ])('of a discharge summary are read from %j', (head, clinicDate, letterDate) => {
    const letter = read(
      'Aldermoor Hospital',
      'DISCHARGE SUMMARY',
      ...head,
      '',
      'Diagnosis: left hip fracture',
    );
    expect([letter.clinicDate?.value, letter.letterDate?.value]).toEqual([clinicDate, letterDate]);
  });
});

describe('who writes', () => {
  it.each([
    [
      ['Aldermoor Royal Infirmary', 'Department of Cardiology'],
      'Aldermoor Royal Infirmary',
      'Department of Cardiology',
    ],
    [["ST ANSELM'S HOSPITAL, KENT", 'Eye Clinic - Tuesdays'], "St Anselm's Hospital", 'Eye Clinic'],
    [
      ['Memory Service', 'Aldermoor NHS Foundation Trust'],
      'Aldermoor NHS Foundation Trust',
      'Memory Service',
    ],
    [['Aldermoor Hospital Respiratory Unit'], 'Aldermoor Hospital', 'Respiratory Unit'],
    [['ALDERMOOR HOSPITAL EMERGENCY DEPARTMENT'], 'Aldermoor Hospital', 'Emergency Department'],
    [['Aldermoor Infirmary Rheumatology    Tel 01632 960100'], 'Aldermoor Infirmary', 'Rheumatology'],
    [['Aldermoor Hospital Eye Unit', 'Glaucoma Clinic'], 'Aldermoor Hospital', 'Glaucoma Clinic'],
    [['Aldermoor Hospital Discharge Unit Record'], 'Aldermoor Hospital', undefined],
    [
      ['Aldermoor Hospital', 'Suspected Cancer Office (Lower GI)'],
      'Aldermoor Hospital',
      'Suspected Cancer Office (Lower GI)',
    ],
    [
      ['Aldermoor Hospital', 'WAITING LIST OFFICE (01632 960100)'],
      'Aldermoor Hospital',
      'Waiting List Office',
    ],
    [
      ['Aldermoor Hospital', 'Diabetes & Endocrine Centre'],
      'Aldermoor Hospital',
      'Diabetes & Endocrine Centre',
    ],
    [
      ['Aldermoor Hospital', 'SAME DAY EMERGENCY CARE (SDEC)'],
      'Aldermoor Hospital',
      'Same Day Emergency Care',
    ],
    [['Aldermoor Hospital', 'Fern Health Centre'], 'Aldermoor Hospital', undefined],
    [['Aldermoor Hospital', 'Office visit'], 'Aldermoor Hospital', undefined],
    [['ALDERMOOR INTEGRATED CARE', 'End of episode'], 'Aldermoor Integrated Care', undefined],
    [['Dr A Vane, Consultant, Oldmoor Hospital'], undefined, undefined],
    [['Aldermoor Hospital', 'ACUTE DISCHARGE (Ward 9)'], 'Aldermoor Hospital', 'Ward 9'],
    [['Aldermoor Hospital', 'SLEEP AND TIA SERVICE'], 'Aldermoor Hospital', 'Sleep and TIA Service'],
    [['Aldermoor Hospital', 'Ear, Nose & Throat'], 'Aldermoor Hospital', 'Ear, Nose & Throat'],
    [['Aldermoor Hospital - OMFS Admissions'], 'Aldermoor Hospital', 'OMFS'],
    [['ALDERMOOR HOSPITAL ED DISCHARGE LETTER'], 'Aldermoor Hospital', 'ED'],
    [['Aldermoor Hospital', 'Arrived 09:10 via ED'], 'Aldermoor Hospital', undefined],
    [['HMP ALDERMOOR HOSPITAL WING', 'Renal Clinic'], 'HMP Aldermoor Hospital', 'Renal Clinic'],
    [['Aldermoor Hospital', 'Ward: 7B      Cons: Dr A Vane'], 'Aldermoor Hospital', 'Ward 7B'],
    [['Aldermoor Hospital', 'Ward: AMU 2 / Short Stay'], 'Aldermoor Hospital', 'AMU 2'],
    [['Aldermoor Hospital', 'Ward      Rowan (rehabilitation)'], 'Aldermoor Hospital', 'Rowan Ward'],
    [['Aldermoor Hospital. Renal Clinic. Seen 10 April 2025.'], 'Aldermoor Hospital', 'Renal Clinic'],
    [['Aldermoor Hospital', 'Renal Clinic 02-12-2025'], 'Aldermoor Hospital', 'Renal Clinic'],
    [['** RENAL UNIT ** ALDERMOOR HOSPITAL **'], 'Aldermoor Hospital', 'Renal Unit'],
    [['Juvenile Epilepsy', 'Clinic date: 3 March 2026'], undefined, undefined],
  ])('is read from %j', (head, provider, department) => {
    const letter = read(...head, '', 'Dear Dr Iqbal', '', body);
    expect([letter.provider?.value, letter.department?.value]).toEqual([provider, department]);
  });

  it.each([
    ['Dr P Quill', ['Yours sincerely', '', 'Dr P Quill', 'Consultant Physician']],
    ['Petra Quill', ['Best wishes', 'Petra Quill, Nurse Specialist']],
    ['Dr P Quill', ['Completed by: Dr P Quill, FY1']],
    ['Dr P Quill', ['Dr P Quill, ST4 Emergency Medicine']],
    ['Dr P Quill', ['Yours sincerely', '', 'Triage Co-ordinator', 'for Dr P Quill, Consultant Physician']],
    ['Dr P Quill', ['Yours sincerely', 'pp Dr P Quill']],
    [
      'Petra Quill-Vane',
      ['Petra Quill-Vane', 'Clinical Nurse Specialist, 01632 960100', 'cc Ann Lee, Dietitian'],
    ],
    ['P. Quill', ['P. Quill, Advanced Podiatrist', '01632 960100']],
    ['Petra Quill', ['F2 Petra Quill']],
    ['Dr P Quill', ['Clinician: Dr P Quill']],
    ['Dr Petra Quill', ['Dr Petra Quill FY1']],
    ['Dr Petra Quill', ['Dr Petra Quill GPST3']],
    ['A Quill-Vane', ['Doctor: A Quill-Vane (FY2)        Bleep 2217']],
    ['K. Quill', ['Discharging doctor: K. Quill SHO', 'Patient copy given Y']],
    ['B. Quill', ['Discharging midwife: B. Quill', 'This form was made by the maternity system.']],
    ['P. Quill', ['P. Quill, on behalf of the MDT']],
    ['P. Quill-Vane', ['P. Quill-Vane RMN']],
    ['P Quill', ['P Quill F3']],
    ['J.R. Quill', ['J.R. Quill, RGN']],
    ['P Quill', ['P Quill (OT)']],
    ['Petra Quill', ['Clinician completing: Petra Quill, physiotherapist']],
    ['Petra Quill', ['Assessing clinician   Petra Quill   01632 960100']],
    ['Petra Quill', ['Printed name of midwife: Petra Quill    Band 6']],
    ['Petra Quill', ['Emergency Nurse Practitioner: Petra Quill']],
    ['Dr Petra Quill', ['Ward 01632 960100     Dr Petra Quill, ST2 paeds']],
    ['Petra Quill', ['Staff Nurse Petra Quill / Mr Vane']],
    ['P. Quill', ['ED SHO P. Quill']],
    ['Petra Quill', ['Signed electronically   Petra Quill   Surgical Care Practitioner']],
    ['Dr J.R. Quill', ['Yours sincerely', 'Dr J.R. Quill']],
    ['P Quill-Vane', ['Discharged to your care.', '', 'P Quill-Vane']],
    [undefined, ['Please arrange at the surgery:', 'X Ray']],
    ['P Quill', ['Yours', '- TFTs', '- FBC', 'Ours', '- scan', '- clinic', 'P Quill ST6']],
    ['Dr Petra Quill', ['Attending: Dr Petra Quill, Clinical Fellow', 'Printed 16:40']],
    ['P. Quill', ['Nurse in charge: P. Quill, 01632 960100']],
    ['P. Quill', ['Seen by: Emergency Nurse Practitioner P. Quill']],
    ['P Quill', ['ED Doctor: P Quill']],
    ['P QUILL', ['P QUILL RMN']],
    [undefined, ['PCN Pharmacist: Petra Quill']],
    [undefined, ['Pharmacist: Medicines Reconciled']],
    [undefined, ['Nurse: Wound Check 6/52']],
    [undefined, ['Nurse In Charge']],
    [undefined, ['Doctor: N Iqbal']],
    [undefined, ['Doctor: Dr P Lee, Fern Surgery']],
    [undefined, ['Named midwife: Petra Quill']],
    [undefined, ['Community Pharmacist: New Medicines Service']],
    [undefined, ['Follow-up     Dr Patel clinic 6/52']],
    [undefined, ['Triage Desk, on behalf of the MDT']],
    [undefined, ['Return to work', 'Stop Smoking']],
    [undefined, ['NEXT APPOINTMENT', 'nurse telephone call tomorrow']],
    [undefined, ['Ann Lee was told', 'Ring us with questions']],
    [undefined, ['Copies: Petra Quill, Nurse Specialist']],
    [undefined, ['Yours sincerely', 'for the Outpatient Team']],
    [undefined, ['Yours sincerely', 'Outpatient Booking Team']],
    [undefined, ['Yours sincerely', 'Bookings Clerk']],
    [undefined, ['Yours sincerely', 'Westlow House']],
    ['Dr Emma Day', ['Yours sincerely', 'Dr Emma Day']],
    ['Dr Emma Day', ["It will be reviewed by Mrs Attah's team.", '', 'Dr Emma Day, ST2']],
    ['Dr Emma Day', ["It will be reviewed by Mrs Ama Attah's team.", '', 'Dr Emma Day, ST2']],
    ['Dr Emma Day', ['It will be reviewed by Dr A. B. Attah’s team.', '', 'Dr Emma Day, ST2']],
    ['Dr P. Quill-Vane', ['She was taught by Sister Hope and has a plan.', '', 'Dr P. Quill-Vane']],
    ['P. Quill', ['P. Quill RGN', 'Sr Obi will phone him after the procedure.']],
    ['Dr P. Quill', ['Signed off by telephone.', 'AUTHOR Dr P. Quill, IMT2      GMC 7788120']],
    ['Dr Petra Quill', ['Sig     : Dr Petra Quill, SHO', 'ED does not hold slots.']],
    ['Petra Quill', ['Petra Quill ESN']],
    ['P. Quill', ['Theatre nurse P. Quill']],
    ['Dr Petra Quill', ['The stroke nurse will ring. Dr Petra Quill FY2 for Dr N Vane']],
    ['Petra Quill', ['She comes to us monthly. Best wishes, Petra Quill, Consultant Dermatologist']],
    [undefined, ['The scan was requested by Dr P Quill.', 'It was discussed with Dr P Quill.']],
  ])('is %s below %j', (author, foot) => {
    expect(read('Dear Dr Iqbal', '', body, '', ...foot).author?.value).toBe(author);
  });

  it.each([
    ['Mr Tarquin Quill-Vane', 'Mr Tarquin Quill-Vane FRCS (Orth)', ['Yours sincerely', 'Tarquin Quill-Vane']],
    ['Mr Tarquin Quill-Vane', 'MR TARQUIN QUILL-VANE, CONSULTANT', ['Yours sincerely', 'T. Quill-Vane FRCS']],
    ["Miss Petra O'Hara", "MISS PETRA O'HARA FRCS", ['Yours sincerely', "Petra O'Hara"]],
    ['Mr P Quill', 'Mr P Quill Consultant Surgeon', ['Yours sincerely', 'P Quill']],
    ['Dr Petra Quill', 'Clinic of Dr Petra Quill', ['Best wishes', 'Petra Quill, Consultant Physician']],
    ['Dr Petra Quill', 'Dr Petra Quill, Consultant', ['Yours ever', 'Petra']],
    ['Miss Petra Quill', 'Miss Petra Quill, Specialty Doctor', ['She may ring us.', '', 'P Quill']],
    ['Petra Quill', 'Petra Quill, Nurse Specialist', ['She may ring us.', '', 'Petra Quill']],
    ['Dr Petra Quill', 'Dr P Quill, Consultant', ['Best wishes', 'Petra Quill']],
    ['Petra Quill', 'Dr P Quill / Mr P Quill', ['Best wishes', 'Petra Quill']],
    ['Sr Petra Quill', 'Endoscopist  Sr Petra Quill, Nurse Endoscopist', ['Aftercare sheet given.']],
    ['Sister P. Quill', 'Sister P. Quill, Nurse Consultant', ['She may ring us.']],
    ['Petra Quill', 'Chest clinic', ['She may ring us if she is worse.', '', 'Petra Quill']],
    [undefined, 'Chest clinic', ['She may ring us if she is worse.', '', 'Programme Director']],
    [undefined, 'Chest clinic', ['Her tablets', '', 'Prednisolone Reducing']],
    ['Petra Quill', 'Clinician: Petra Quill, DSN', ['She may ring us.']],
    ['Dr P. Quill', '18/03/2025 | Typed 21/03/2025 | Dr P. Quill, ST5', ['She may ring us.']],
    [undefined, 'Referring clinician: Dr Petra Quill', ['She may ring us.']],
    [undefined, 'Midwife: Petra Quill', ['One.', 'Two.', 'Three.', 'Four.', 'Five.']],
    ['P. Quill', 'Copy to: Dr Lee, Fern Surgery', ['She may ring us.', 'P. Quill RMN']],
    ['P Quill', 'Dr Petra Quill / Mr Percival Quill', ['Best wishes', 'P Quill']],
    ['P Quill', 'To: Dr P Quill', ['Best wishes', 'P Quill']],
    ['P Quill', 'Dr P Quill, Fern Surgery', ['Best wishes', 'P Quill']],
    ['N Iqbal', 'Copy for Dr N Iqbal', ['Best wishes', 'N Iqbal']],
    [undefined, 'Dr Petra Quill, Consultant', ['Yours ever', 'Anselm']],
  ])('is %s where the letter has %s', (author, head, foot) => {
    const letter = read('Aldermoor Hospital', head, '', 'Dear Dr Iqbal', '', body, '', ...foot);
    expect(letter.author?.value).toBe(author);
  });

  it('has the title where the name is found with it', () => {
    const letter = read('MISS PETRA QUILL', 'Dear Dr Iqbal', '', body, '', 'Yours sincerely', 'Petra Quill');
    expect(letter.text.slice(letter.author?.start, letter.author?.end)).toBe('MISS PETRA QUILL');
  });

  it.each([
    ['Mr B Adeyinka', ['Yours sincerely', 'Mr T Brannagh', 'ST5 Orthopaedics', 'for Mr B Adeyinka']],
    ['Prof. J Wain', ['Yours sincerely', 'Dr Marek Iddison, Clinical Fellow, for Prof. J Wain']],
    ['Mr D Prewitt', ['Yours sincerely', 'RMO Dr S Quaye, on behalf of Mr D Prewitt']],
    [undefined, ['Yours sincerely', 'pp Mr V Saltonstall', 'Consultant']],
    ['Dr B Lee', ['She may ring us.', 'Ann Hope, Nurse Specialist', 'pp Dr B Lee']],
    [undefined, ['Yours sincerely', 'Dr S Haddad', 'for the Respiratory Team']],
  ])('signs for %s below %j', (signsFor, foot) => {
    expect(read('Dear Dr Iqbal', '', body, '', ...foot).signsFor?.value).toBe(signsFor);
  });
});

it.each([
  ['Eastgate ED / UTC', ['Eastgate ED / UTC      Moor Hospitals', 'SUMMARY FOR GP']],
  ['Moor Hospital at Home', ['MOOR HOSPITAL AT HOME (VIRTUAL WARD)', 'Moor Hospitals NHS Trust']],
  [
    'Cancer Referral Office',
    ['Moor Hospitals', 'Cancer Referral Office', 'SUSPECTED CANCER REFERRAL: GYNAECOLOGY'],
  ],
  [undefined, ['Moor Community Mental Health Team', 'Outpatient review: 28 April 2026']],
] as const)(
  'the department %s is whole, and neither a label of a day nor a subject: %j',
  (department, head) => {
    expect(read(...head, 'Dear Dr Iqbal', body).department?.value).toBe(department);
  },
);

it('a line of a million blanks is read, and not in time by the square', () => {
  expect(read(`a${' '.repeat(1_000_000)}b`).department).toBeUndefined();
});

it('a sister is greeted as such, by her post below her name', () => {
  const foot = ['Yours sincerely', 'D. Vane', 'Sister, Pre-operative Assessment'];
  expect(read('Dear Dr Iqbal', body, ...foot).author?.value).toBe('Sister D. Vane');
});

it('a department is none of its days', () => {
  const head = ['Aldermoor Hospital', 'Endocrine clinic of 16 September 2025', 'Dear Dr Iqbal', '', body];
  expect(read(...head).department?.value).toBe('Endocrine clinic');
});

it.each(['weekly changes in our clinic by', 'Discharged 9 Oct 2026 from Ward 7'])(
  'a sentence is no department: %s',
  (line) => {
    expect(read('Dear Dr Iqbal', line, 'the team', '', body).department).toBeUndefined();
  },
);

describe('the consultant in charge', () => {
  const foot = ['Yours sincerely', 'Dr Imogen Tew, FY1'];

  it.each([
    ['Mr B Lee', 'Consultant: Mr B Lee'],
    ['Dr P. Vane', 'Consultant: Dr P. Vane     Completed by: Dr Imogen Tew (FY1) on 11/02/2026'],
    ['Miss Ottoline Varga', 'Glaucoma Clinic (Consultant: Miss Ottoline Varga)'],
    ['Dr Umar Wain', 'Named consultant: Dr Umar Wain'],
    ['Dr A. Wain-Lee', 'Patient seen under: Dr A. Wain-Lee'],
    ['Mr B Lee', 'Ward: Rowan      Cons: Mr B Lee'],
    ['Miss Wain', 'Listed for: repair of hernia, Miss Wain, provisional date 8/7/26'],
    ['Ms Wain', 'Hernia repair    Surgeon: Ms Wain'],
    ['Ms Wain', 'Operation: repair of hernia (Ms Wain) 1/12/2025'],
    ['Mr Wain', "Outpatient Hysteroscopy, Mr Wain's team"],
    ['Mr B Lee', 'Admitted under the care of Mr B Lee on 4 March 2026'],
    ['Dr Marsh', 'Headache clinic (Dr Imogen Tew, FY1, for Dr Marsh)'],
    ['Miss Vane', 'Admission for decompression under Miss Vane'],
    [undefined, 'The nurse will write to Dr Marsh'],
    [undefined, 'Booked by the ward clerk for Dr B Marsh, SHO'],
    [undefined, 'Consultant: high risk'],
    [undefined, 'Consultant: Dr I Tew'],
    [undefined, 'Consultant: Dr I Tew FRCP'],
    [undefined, 'Seen by the consultant: no change'],
  ])('is %s: %s', (consultant, line) => {
    expect(read(line, 'Dear Dr Iqbal', '', body, '', ...foot).consultant?.value).toBe(consultant);
  });

  it.each(['F1 for Mr Lee', 'Clinic co-ordinator on behalf of Mr Lee', 'DCT2 under Mr Lee'])(
    'is named where nobody signs: %s',
    (signature) => {
      const letter = read('Dear Dr Iqbal', '', body, '', 'Yours sincerely', '', signature);
      expect([letter.author?.value, letter.consultant?.value]).toEqual([undefined, 'Mr Lee']);
    },
  );

  it('is not one whom the letter itself speaks of', () => {
    const told = Array.from({ length: 20 }, (_, day) => `On day ${day} she was well.`);
    expect(read('Dear Dr Iqbal', ...told, 'Consultant: Mr B Lee', ...foot).consultant).toBeUndefined();
  });
});

describe('the patient', () => {
  it.each([
    ['Re: Mrs Ann Other, d.o.b. 04/03/1950, NHS No. 999 000 0018', 'Mrs Ann Other'],
    ['Name: Ann OTHER Sex: F DOB: 04/03/1950 NHS number 999 000 0018', 'Ann OTHER'],
    ['Name: Ann Other Date of birth: 04/03/1950 NHS number: 999 000 0018', 'Ann Other'],
    ['Re: Mrs Ann Other: DOB 04/03/1950, NHS 999 000 0018', 'Mrs Ann Other'],
    ['OTHER, Ann Jane    04/03/1950    NHS 999 000 0018', 'OTHER, Ann Jane'],
    ['Patient: Ann OTHER     DOB 4 March 1950     NHS No: 9990000018', 'Ann OTHER'],
    ['Name Ann Other-Vane    DOB 04-03-1950    NHS 999 000 0018', 'Ann Other-Vane'],
    ['Ms Ann Other-Vane 04.03.50 NHS number 999 000 0018', 'Ms Ann Other-Vane'],
    ['Patient name . . . . Ann Other-Vane  DOB 04/03/1950  NHS 999 000 0018', 'Ann Other-Vane'],
    ['APPOINTMENT NOT KEPT\nTo the GP of:   Ann Other DOB 04/03/1950 NHS 999 000 0018', 'Ann Other'],
    ['DISCHARGE SUMMARY   Mrs Ann Other DOB 04/03/1950 NHS 999 000 0018', 'Mrs Ann Other'],
    ['Pt: Other, Ann; DOB 04/03/1950; NHS 999 000 0018', 'Other, Ann'],
    ['Name      Ann OTHER        DOB 04-Mar-1950        NHS no  999-000-0018', 'Ann OTHER'],
    [
      `Name:${' '.repeat(40)}Ann Other\nDOB:${' '.repeat(40)}04/03/1950\nNHS No:${' '.repeat(40)}9990000018`,
      'Ann Other',
    ],
    ['Name:\t\t\tAnn Other\nDate of birth\t\t\t\t:\t4 March 1950\nNHS\t\t\t\t\t\t999 000 0018', 'Ann Other'],
    [
      `Name: Ann Other\n| DOB |${' '.repeat(20)}04/03/1950 |\n| NHS Number |${' '.repeat(20)}999 000 0018 |`,
      'Ann Other',
    ],
  ])('is read from %s', (line, name) => {
    const { patient } = read('Aldermoor Hospital', 'Dear Dr Iqbal', line, '', body);
    expect(patient.name?.value).toBe(name);
    expect(patient.dateOfBirth?.value).toBe('1950-03-04');
    expect(patient.nhsNumber?.value).toBe('9990000018');
  });

  it.each([
    [
      'NHS No:                Hosp No  9990000018     DOB:               Seen: 03/03/2026',
      undefined,
      undefined,
    ],
    ['NHS No 999 000 0018   |  DOB  |  |  03/03/2026  |', '9990000018', undefined],
    ['Seen          DOB\n03/03/2026    04/03/1950', undefined, undefined],
    ['Mrs Ann Other, DOB\n04/03/1950', undefined, '1950-03-04'],
  ])('takes no value from another column: %j', (line, nhsNumber, dateOfBirth) => {
    const { patient } = read('Aldermoor Hospital', 'Dear Dr Iqbal', '', line, '', body);
    expect([patient.nhsNumber?.value, patient.dateOfBirth?.value]).toEqual([nhsNumber, dateOfBirth]);
  });

  it.each([
    ['NHS number 999 000 0018', undefined],
    ['999 000 0018', undefined],
    ['CHI: 999 000 0018', 'CHI number'],
    ['CHI No. 9990000018', 'CHI number'],
    ['H&C No: 999 000 0018', 'H&C number'],
    ['H & C Number 9990000018', 'H&C number'],
    ['HCN 9990000018', 'H&C number'],
    ['Health and Care Number: 9990000018', 'H&C number'],
  ])('has a number that is called what the letter calls it: %s', (number, name) => {
    const { patient, numberName } = read('Dear Dr Iqbal', `Re: Mrs Ann Other, ${number}`, '', body);
    expect(patient.nhsNumber?.value).toBe('9990000018');
    expect(numberName).toBe(name);
  });

  it('is not the doctor who reads or writes', () => {
    expect(read('Dr A Vane', 'Dear Dr Vane', 'NHS 999 000 0018', body).patient.name).toBeUndefined();
  });
});

it('an empty text is a letter with nothing in it', () => {
  expect(readLetter('')).toEqual({ text: '', kind: 'other', addressee: 'other', patient: {}, passages: [] });
});
