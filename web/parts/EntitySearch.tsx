/** Search for an entity while typing: a text field with a list of matches (the ARIA combobox pattern). */
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, type Ref, useEffect, useId, useRef, useState } from 'react';
import type { Hit } from '../../server/api.ts';
import { useSearch } from '../api/queries.ts';
import { announce } from '../state/store.ts';
import { text } from '../text/texts.ts';
import { classes } from '../theme/classes.ts';
import styles from './EntitySearch.module.css';
import { ProblemNote } from './States.tsx';
import { TypeGlyph, useTypeLabel } from './TypeGlyph.tsx';

const DEBOUNCE_MS = 120;
const LIMIT = 8;

export interface EntitySearchProps {
  label: string;
  placeholder: string;
  onPick: (hit: Hit) => void;
  /** Shown in the field while it is not being typed in. */
  value?: string;
  hint?: string;
  inputRef?: Ref<HTMLInputElement>;
  testId?: string;
}

export function EntitySearch({
  label,
  placeholder,
  onPick,
  value = '',
  hint,
  inputRef,
  testId,
}: EntitySearchProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [q] = useDebouncedValue((typed ?? '').trim().slice(0, 200), DEBOUNCE_MS);
  const { data, error, isFetching } = useSearch(q, LIMIT);
  const listId = useId();
  const box = useRef<HTMLDivElement>(null);
  const hits = q === '' ? [] : (data?.hits ?? []);
  const shown = open && q !== '';

  useEffect(() => {
    if (shown && data)
      announce(data.hits.length > 0 ? text.search.found(data.hits.length) : text.search.nothing(q));
  }, [shown, data, q]);

  const close = (): void => {
    setOpen(false);
    setTyped(null);
  };
  const pick = (hit: Hit | undefined): void => {
    if (!hit) return;
    close();
    onPick(hit);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const by = event.key === 'ArrowDown' ? 1 : -1;
      if (hits.length > 0) setActive((now) => (now + by + hits.length) % hits.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      pick(hits[active]);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      close();
      (event.target as HTMLElement).blur();
    }
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that the focus has left
    <div
      ref={box}
      className={styles.search}
      onBlur={(event) => {
        if (!box.current?.contains(event.relatedTarget)) close();
      }}
    >
      <IconSearch size={16} className={styles.lens} aria-hidden />
      <input
        ref={inputRef}
        dir="auto"
        className={styles.input}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={shown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={shown && hits[active] ? `${listId}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={typed ?? value}
        data-testid={testId}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={(event) => event.target.select()}
        onKeyDown={onKeyDown}
      />
      {hint && <kbd className={styles.hint}>{hint}</kbd>}
      <div className={styles.dropdown} hidden={!shown}>
        <div id={listId} role="listbox" aria-label={text.search.results}>
          {shown &&
            hits.map((hit, index) => (
              <SearchHit
                key={hit.id}
                id={`${listId}-${index}`}
                hit={hit}
                active={index === active}
                onPick={pick}
              />
            ))}
        </div>
        {shown && error && <ProblemNote error={error} />}
        {shown && !error && !isFetching && data && hits.length === 0 && (
          <div className={styles.nothing}>
            <p>{text.search.nothing(q)}</p>
            <p>{text.search.nothingHint}</p>
          </div>
        )}
      </div>
    </div>
  );
}

function SearchHit({
  id,
  hit,
  active,
  onPick,
}: {
  id: string;
  hit: Hit;
  active: boolean;
  onPick: (hit: Hit) => void;
}) {
  const typeLabel = useTypeLabel();
  const alias = hit.matched.toLowerCase() === hit.name.toLowerCase() ? null : hit.matched;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox's field takes the keys
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field (aria-activedescendant)
    <div
      id={id}
      role="option"
      aria-selected={active}
      className={classes(styles.hit, active && styles.active)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onPick(hit)}
    >
      <TypeGlyph type={hit.type} />
      <span className={styles.name}>
        <bdi>{hit.name}</bdi>
        {alias && <span className={styles.alias}>{text.search.also(alias)}</span>}
      </span>
      <span className={styles.type}>{typeLabel(hit.type)}</span>
    </div>
  );
}
