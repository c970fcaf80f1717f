import { formNames, marks } from '../../look/marks.ts';
import { SearchBox } from '../parts/moves.tsx';
import { Empty, More } from '../parts/notes.tsx';
import { Said } from '../parts/said.tsx';
import { FormTile, Ways, Words } from '../parts/ways.tsx';
import { Pattern, type PatternWords } from './pattern.tsx';

/** Said, Ways, FormTile, a passage with its marked line and neighbours, how to cite. */
export function ReadingPatterns({ words: { said } }: { words: PatternWords }) {
  const where = { href: '#reading', text: said.where };
  const ways = formNames.map((form) => ({ form, href: `#way-${form}`, minutes: said.minutes }));
  return (
    <>
      <Pattern name="Said isKey">
        <Said text={said.key} passage="p1" by={said.by} where={where} isKey />
      </Pattern>
      <Pattern name="Said label">
        <Said text={said.text} passage="p2" by={said.by} where={where} label={said.label} />
      </Pattern>
      <Pattern name="Ways here=tips">
        <Ways label={said.ways} ways={ways} here="tips" />
      </Pattern>
      <Pattern name=".form-head, FormTile">
        {formNames.map((form) => (
          <div key={form} class={`form-head f-${form}`}>
            <FormTile form={form} />
            <div>
              <b>{marks[form].label}</b>
              {said.minutes}
            </div>
          </div>
        ))}
      </Pattern>
      <Pattern name="figure.passage.near, .passage.here, Words mark">
        <figure class="passage near">
          <blockquote>
            <Words text={said.text} />
          </blockquote>
          <figcaption>{said.by}</figcaption>
        </figure>
        <figure class="passage here">
          <blockquote>
            <Words text={said.key} mark={{ start: 30, end: 43 }} />
          </blockquote>
          <figcaption>{said.by}</figcaption>
        </figure>
      </Pattern>
      <Pattern name=".cite">
        <div class="cite">
          <h3>{said.cite}</h3>
          <p>{said.citation}</p>
        </div>
      </Pattern>
    </>
  );
}

/** The first page, questions, tiles, rows, filters, nothing found. */
export function FindingPatterns({ words: { find, said } }: { words: PatternWords }) {
  return (
    <>
      <Pattern name=".hero, SearchBox">
        <div class="hero">
          <div>
            <h3>{find.title}</h3>
            <p>{find.text}</p>
          </div>
          <SearchBox action="#finding" name="q" label={find.label} hint={find.hint} button={find.button} />
        </div>
      </Pattern>
      <Pattern name="ul.asked">
        <ul class="asked">
          <li>
            <a href="#finding">
              <span>{said.asked}</span>
              <small>{said.people}</small>
            </a>
          </li>
        </ul>
      </Pattern>
      <Pattern name="ul.tiles">
        <ul class="tiles">
          {[said.key, said.text, said.more].map((text) => (
            <li key={text}>
              <p class="where">{said.place}</p>
              <h3>
                <a href="#finding">{said.story}</a>
              </h3>
              <blockquote>{text}</blockquote>
            </li>
          ))}
        </ul>
      </Pattern>
      <Pattern name="ul.rows">
        <ul class="rows">
          <li>
            <blockquote>
              <a href="#finding">
                {said.text} <mark>{said.more}</mark>
              </a>
            </blockquote>
            <p class="where">{said.by}</p>
          </li>
        </ul>
      </Pattern>
      <Pattern name=".filters">
        <div class="filters">
          <More summary={find.narrow}>
            <p>{said.asked}</p>
          </More>
        </div>
      </Pattern>
      <Pattern name="Empty">
        <Empty title={find.nothing}>
          <p>{find.nothingText}</p>
        </Empty>
      </Pattern>
    </>
  );
}
