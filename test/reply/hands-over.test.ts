import { expect, it } from 'vitest';
import { draftReply } from '../../src/reply/draft-reply.ts';
import { handsOver } from '../../src/reply/hands-over.ts';
import type { Topic } from '../../src/requests/request.ts';
import { aFindingOn, aQuestion } from './examples.ts';

const on = (quote: string, topic: Topic = 'follow-up') => handsOver({ topic, quote });

it.each([
  'From Monday the weekly packing passes to your treatment room.',
  'Her leg ulcer care has been transferred to the practice nurse.',
  'Responsibility for his reviews moves back to primary care.',
  'We hand his dressings over to you.',
  'Please take over the wound checks.',
  'Over to you for the blood pressure checks.',
])('follow-up passes to the practice: “%s”', (quote) => {
  expect(on(quote)).toBe(true);
  expect(on(quote, 'investigations')).toBe(false);
  const { plain } = draftReply(aQuestion([aFindingOn('follow-up', { quote })], { today: '2026-03-05' }));
  expect(plain).toContain('Could your team please go on with this until we have agreed otherwise?');
});

it.each([
  'Clips out on day 10 with the practice nurse.',
  'Mental health review by the GP within 7 days.',
  'Please pass on our thanks.',
  'He is to return to the surgery in a week for his wound check.',
  'She was taken to your surgery by her son.',
])('is asked for afresh: “%s”', (quote) => {
  expect(on(quote)).toBe(false);
  const { plain } = draftReply(aQuestion([aFindingOn('follow-up', { quote })], { today: '2026-03-05' }));
  expect(plain).toContain('Could your team please arrange this?');
});
