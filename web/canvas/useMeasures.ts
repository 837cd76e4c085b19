/** Keeps the measures that colour and size ask for computed, of the graph that is seen now. */
import { useEffect, useMemo } from 'react';
import type { MeasureGraph } from '../measures/measure.ts';
import { measures } from '../measures/registry.ts';
import { measureInWorker } from '../measures/run.ts';
import { notifyProblem } from '../parts/notices.ts';
import { seen } from '../state/filters.ts';
import { canvasOf, useKith } from '../state/store.ts';

const isComputed = (id: string): boolean => {
  const kind = measures.find(id)?.kind;
  return kind === 'number' || kind === 'family';
};

export function useMeasures(): void {
  const canvas = useKith(canvasOf);
  const known = useKith((state) => state.known);
  const wanted = [...new Set([canvas.look.colour, canvas.look.size])].filter(isComputed).join(' ');
  // Places and pins change nothing that is measured.
  const { nodes: ids, hiddenTypes, hiddenRelations, ranges, wanted: name } = canvas;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what the filters depend on
  const graph = useMemo((): { key: string; graph: MeasureGraph } | null => {
    if (wanted === '') return null;
    const { nodes, edges } = seen(canvas, known);
    return {
      key: `${nodes.map((node) => node.id).join()} ${edges.map((edge) => edge.id).join()}`,
      graph: {
        nodes: nodes.map((node) => node.id),
        edges: edges.map(({ from, to, weight }) => ({ from, to, weight })),
      },
    };
  }, [wanted, ids, hiddenTypes, hiddenRelations, ranges, name, known]);

  useEffect(() => {
    if (!graph) return;
    const control = new AbortController();
    for (const id of wanted.split(' ')) {
      if (useKith.getState().measured[id]?.key === graph.key) continue;
      measureInWorker(id, graph.graph, control.signal)
        .then((values) => {
          if (control.signal.aborted) return;
          useKith.setState(({ measured }) => ({
            measured: { ...measured, [id]: { key: graph.key, values } },
          }));
        })
        .catch(notifyProblem);
    }
    return () => control.abort();
  }, [wanted, graph]);
}
