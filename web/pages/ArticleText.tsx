/** The text of an article, sentence after sentence, every mention a way into the graph. */
import { useEffect, useMemo } from 'react';
import type { MarkedMention, MarkedSentence } from '../../server/api.ts';
import { hasComeBack } from '../actions/address.ts';
import { openEntity } from '../actions/expand.ts';
import { useSchema } from '../api/queries.ts';
import { MarkedText } from '../parts/MarkedText.tsx';
import { useKith } from '../state/store.ts';
import { text } from '../text/texts.ts';
import { fillFor, typeFills } from '../theme/colour.ts';
import { useScheme } from '../theme/scheme.ts';
import styles from './ArticleView.module.css';

interface Section {
  readonly key: string;
  readonly heading: string;
  readonly sentences: MarkedSentence[];
}

/** Sentences under the headings they stand in; the infobox has a place of its own beside the text. */
export function sectionsOf(sentences: readonly MarkedSentence[]): Section[] {
  const sections: Section[] = [];
  for (const sentence of sentences) {
    if (sentence.section === 'Infobox') continue;
    const last = sections.at(-1);
    if (last && last.heading === sentence.section) last.sentences.push(sentence);
    else sections.push({ key: sentence.id, heading: sentence.section, sentences: [sentence] });
  }
  return sections;
}

export function ArticleText({ sentences }: { sentences: readonly MarkedSentence[] }) {
  const { data: schema } = useSchema();
  const scheme = useScheme();
  const colours = useMemo(() => typeFills(schema?.types ?? [], scheme), [schema, scheme]);
  const sections = useMemo(() => sectionsOf(sentences), [sentences]);
  const at = useKith((state) => state.sentence);
  useEffect(() => {
    // Coming back, one is where one was; a link from a sentence leads to it.
    if (at === null || hasComeBack()) return;
    const place = document.getElementById(at) ?? document.getElementById('infobox');
    place?.scrollIntoView({ block: 'center' });
  }, [at]);
  return sections.map((section) => (
    <section key={section.key} className={styles.section}>
      {section.heading !== '' && <h2>{section.heading}</h2>}
      <p>
        {section.sentences.map((sentence) => (
          <span key={sentence.id} id={sentence.id} className={sentence.id === at ? styles.at : undefined}>
            <MarkedText
              stretches={sentence.mentions.map((mention) => ({ ...mention, key: String(mention.start) }))}
              mark={(mention, surface) => (
                <Mention
                  key={mention.key}
                  mention={mention}
                  surface={surface}
                  colour={colours.get(mention.type) ?? fillFor(undefined, scheme)}
                />
              )}
            >
              {sentence.text}
            </MarkedText>{' '}
          </span>
        ))}
      </p>
    </section>
  ));
}

function Mention({ mention, surface, colour }: { mention: MarkedMention; surface: string; colour: string }) {
  return (
    <button
      type="button"
      className={styles.mention}
      style={{ '--type': colour } as React.CSSProperties}
      title={text.articles.show(mention.name)}
      onClick={() => void openEntity(mention.entity)}
    >
      {surface}
    </button>
  );
}
