import type { RequestTopic } from '../../requests/opinion.ts';
import { TOPICS, type Topic } from '../../requests/request.ts';
import { TOPIC_NAMES } from '../../requests/topic-names.ts';

const CHOICES = TOPICS.filter((topic): topic is RequestTopic => topic !== 'late-letter');

interface TopicSelectProps {
  readonly id: string;
  readonly topic: Topic;
  readonly onChoose: (topic: RequestTopic) => void;
}

/** Chooses what a request asks for that the GP added. */
export function TopicSelect({ id, topic, onChoose }: TopicSelectProps) {
  return (
    <div class="hb-topic">
      <label class="nhsuk-label" for={id}>
        It asks the practice to
      </label>
      <select
        class="nhsuk-select"
        id={id}
        value={topic}
        onChange={({ currentTarget }) => {
          const chosen = CHOICES.find((each) => each === currentTarget.value);
          if (chosen) onChoose(chosen);
        }}
      >
        {CHOICES.map((each) => (
          <option key={each} value={each}>
            {TOPIC_NAMES[each].charAt(0).toLowerCase() + TOPIC_NAMES[each].slice(1)}
          </option>
        ))}
      </select>
    </div>
  );
}
