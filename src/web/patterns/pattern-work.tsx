import { Bars, Counts, Progress, TaskList, Timeline } from '../parts/states.tsx';
import { Pattern, type PatternWords } from './pattern.tsx';

/** How far things are: in words, and as a picture beside them. */
export function StatePatterns({ words: { states } }: { words: PatternWords }) {
  const [asked, making, check, shared] = states.events as [string, string, string, string];
  const [done, begun, notYet] = states.tasksDone as [string, string, string];
  const [first, second, third] = states.tasks as [string, string, string];
  return (
    <>
      <Pattern name="TaskList">
        <TaskList
          tasks={[
            { text: first, href: '#states', state: done, tone: 'good' },
            { text: second, href: '#states', hint: states.taskHint, state: begun, tone: 'wait' },
            { text: third, href: null, state: notYet },
          ]}
        />
      </Pattern>
      <Pattern name="Progress">
        <Progress words={states.progress} done={4} all={11} />
      </Pattern>
      <Pattern name="Timeline">
        <Timeline
          events={[
            { title: asked, when: states.when, place: 'past' },
            { title: making, when: states.when, place: 'now' },
            { title: check, place: 'to come' },
            { title: shared, place: 'to come' },
          ]}
        />
      </Pattern>
      <Pattern name="Timeline place=failed">
        <Timeline
          events={[
            { title: asked, when: states.when, place: 'past' },
            { title: states.failed, when: states.when, text: states.failedText, place: 'failed' },
          ]}
        />
      </Pattern>
      <Pattern name="Counts">
        <Counts counts={states.counts.map((word, i) => ({ number: String((i + 2) ** 4), word }))} />
      </Pattern>
      <Pattern name="Bars">
        <Bars
          label={states.bars}
          bars={states.bar.map((text, i) => ({ text, count: 90 - i * 35, shown: String(90 - i * 35) }))}
        />
      </Pattern>
    </>
  );
}

/** The workbench: list, passage, preview. */
export function WorkingPatterns({ words: { working, said } }: { words: PatternWords }) {
  return (
    <>
      <Pattern name=".bench.three > aside > ul.passages, .told, .saved">
        <div class="bench three">
          <nav aria-label={working.passages}>
            <ul class="passages">
              {working.list.map((text, i) => (
                <li key={text}>
                  <a href={`#work-${i}`} aria-current={i === 1 ? 'page' : undefined}>
                    {text}
                    <small>{working.state}</small>
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <div>
            <div class="told">
              <p class="label">{working.said}</p>
              <blockquote>{said.key}</blockquote>
            </div>
            <p class="saved">{working.saved}</p>
          </div>
          <div>
            <p class="label">{working.preview}</p>
            <blockquote>{said.text}</blockquote>
          </div>
        </div>
      </Pattern>
      <Pattern name=".two">
        <div class="two">
          <blockquote>{said.text}</blockquote>
          <blockquote>{said.more}</blockquote>
        </div>
      </Pattern>
      <Pattern name=".code">
        <p class="code">{working.code}</p>
      </Pattern>
      <Pattern name=".letter">
        <div class="letter">{working.letter}</div>
      </Pattern>
    </>
  );
}
