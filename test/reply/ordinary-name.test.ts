import { expect, it } from 'vitest';
import { ordinaryName } from '../../src/reply/ordinary-name.ts';

it.each([
  ['PRENDERGAST-ILIC, Vesna', 'Vesna Prendergast-Ilic'],
  ['HOPE, Mrs Ann', 'Mrs Ann Hope'],
  ['Hope, Ann', 'Ann Hope'],
  ['Mr Alfred BOTTERILL', 'Mr Alfred Botterill'],
  ['NORMAN ECCLES-WHITE', 'Norman Eccles-White'],
  ["SIOBHAN O'HARA", "Siobhan O'Hara"],
  ['MCGONIGLE, Patrick Joseph', 'Patrick Joseph McGonigle'],
  ['MACDONALD, Iain', 'Iain Macdonald'],
  ['ANA DE SOUZA', 'Ana de Souza'],
  ['JO LI', 'Jo Li'],
  ['AJ Patel', 'AJ Patel'],
  ['J.R. HOPE', 'J.R. Hope'],
  ['Ann McDonald', 'Ann McDonald'],
  ['Ludwig van Beek', 'Ludwig van Beek'],
  ['Dr A Patel', 'Dr A Patel'],
])('%s is %s', (written, name) => {
  expect(ordinaryName(written)).toBe(name);
});
