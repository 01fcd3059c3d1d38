import { expect, it } from 'vitest';
import { greetingName } from '../../src/reply/greeting-name.ts';

it.each([
  ['Dr Callum Reyes', 'Dr Reyes'],
  ['Dr A Patel', 'Dr Patel'],
  ['Dr A. B. Patel', 'Dr Patel'],
  ['Mr AB Patel', 'Mr Patel'],
  ['Prof. Mary J Okonkwo-Smith', 'Prof. Okonkwo-Smith'],
  ['Miss Anna van der Berg', 'Miss van der Berg'],
  ['Sister Siobhán O’Neill', 'Sister O’Neill'],
  ['Dr Jane McDonald, Consultant Cardiologist', 'Dr McDonald'],
  ['Dr Cosmo Threadgold MRCPsych', 'Dr Threadgold'],
  ['Dr Fenella Strachan MD FRCP', 'Dr Strachan'],
  ['Mr J Doolan FRCS', 'Mr Doolan'],
  ['Mr J Doolan ChM FRCS', 'Mr Doolan'],
  ['Colette Whitbread RN', 'Colette Whitbread'],
  ['Thessaly Nkrumah BDS', 'Thessaly Nkrumah'],
  ['Dr Nia Pugh-Thomas ST', 'Dr Pugh-Thomas'],
  ['Mr Walter KITCHINGMAN', 'Mr KITCHINGMAN'],
  ['Mr Walter John KITCHINGMAN', 'Mr Walter John KITCHINGMAN'],
  ['Dr Patel', 'Dr Patel'],
  ['Dr N. Patel’s team', 'Dr Patel'],
  ["Mr J Reyes' team", 'Mr Reyes'],
  ['Dr Maria Garcia Lopez', 'Dr Maria Garcia Lopez'],
  ['Callum Reyes', 'Callum Reyes'],
  ['Dr', 'Dr'],
  ['Mr T Brannagh, for Mr B Adeyinka', 'Mr Brannagh'],
  ['Kagiso Sithole, for Mr Hamish Dalrymple', 'Kagiso Sithole'],
  ['RMO Dr S. Quaye', 'Dr Quaye'],
  ['the whole team', 'the whole team'],
  ['Nurse Colposcopist Hilary Vane', 'Hilary Vane'],
  ['Nurse Practitioner T. Vane', 'Nurse Vane'],
  ['Sister D. Vane', 'Sister Vane'],
])('greets %s as %s', (name, greeting) => {
  expect(greetingName(name)).toBe(greeting);
});
