/** The console's state: the query, its parameters, the run, and the queries that are kept. */
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api } from '../api/client.ts';
import { ApiProblem } from '../api/problem.ts';
import { announce, useKith } from '../state/store.ts';
import { text } from '../text/texts.ts';
import { forgetSaved, type KeptQuery, rememberRun, saveQuery } from './library.ts';
import { parameterValues } from './parameters.ts';
import { parametersIn } from './scan.ts';
import { useLibrary } from './useLibrary.ts';

const MAX_QUERY = 20_000;

/** What was typed for parameters lasts as long as the page, whichever query asks for it. */
let typedBefore: Readonly<Record<string, string>> = {};

export function useConsole() {
  const query = useKith((state) => state.query);
  const [library, updateLibrary] = useLibrary();
  const [typed, setTyped] = useState(typedBefore);
  const abort = useRef<AbortController | null>(null);
  const names = parametersIn(query);

  const run = useMutation({
    mutationFn: (wanted: KeptQuery) => {
      abort.current?.abort();
      abort.current = new AbortController();
      const params = parameterValues(parametersIn(wanted.query), wanted.parameters);
      return api.cypher({ query: wanted.query.slice(0, MAX_QUERY), params }, abort.current.signal);
    },
    networkMode: 'always',
    onSuccess: (answer, wanted) => {
      announce(text.cypher.rows(answer.rows.length, answer.tookMs));
      updateLibrary((now) => rememberRun(now, wanted));
    },
  });

  const type = (values: Readonly<Record<string, string>>): void => {
    typedBefore = { ...typedBefore, ...values };
    setTyped(typedBefore);
  };
  const asKept = (wanted: string): KeptQuery => ({
    query: wanted,
    parameters: Object.fromEntries(parametersIn(wanted).map((name) => [name, typed[name] ?? ''])),
  });
  return {
    query,
    names,
    typed,
    library,
    run,
    problem: run.error instanceof ApiProblem ? run.error : null,
    setQuery: (next: string): void => useKith.setState({ query: next }),
    setParameter: (name: string, value: string): void => type({ [name]: value }),
    /** Puts a kept query, with its parameters, into the editor. */
    pick({ query: next, parameters }: KeptQuery): void {
      type(parameters);
      useKith.setState({ query: next });
    },
    start(wanted: string): void {
      if (wanted.trim() !== '') run.mutate(asKept(wanted));
    },
    stop: (): void => abort.current?.abort(),
    save: (name: string): void => updateLibrary((now) => saveQuery(now, { ...asKept(query), name })),
    forget: (name: string): void => updateLibrary((now) => forgetSaved(now, name)),
  };
}
