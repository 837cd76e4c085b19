/** Page: the canvas and its panel, or why there is no canvas yet. */
import { boot, startOver } from '../actions/boot.ts';
import { useSchema } from '../api/queries.ts';
import { CanvasView } from '../canvas/CanvasView.tsx';
import { SidePanel } from '../panels/SidePanel.tsx';
import { Button } from '../parts/Button.tsx';
import { notifyProblem } from '../parts/notices.ts';
import { Empty, ProblemNote } from '../parts/States.tsx';
import { showEverything } from '../state/canvas.ts';
import { seen } from '../state/filters.ts';
import { canvasOf, step, useKith } from '../state/store.ts';
import { text } from '../text/texts.ts';
import styles from './GraphPage.module.css';

export function GraphPage() {
  const state = useKith((now) => now.boot);
  const schema = useSchema();
  const problem = state.state === 'failed' ? state.problem : schema.error;
  const retry = (): void => {
    void schema.refetch();
    void boot(location.hash);
  };
  return (
    <div className={styles.page}>
      <h1 className="visually-hidden">{text.app.tagline}</h1>
      <div className={styles.canvas}>
        {problem ? (
          <div className={styles.note}>
            <ProblemNote title={text.canvas.failedTitle} error={problem} onRetry={retry} />
          </div>
        ) : schema.data && state.state !== 'loading' ? (
          <CanvasView schema={schema.data} />
        ) : (
          <p className={styles.loading} role="status">
            {text.canvas.loading}
          </p>
        )}
        {!problem && <CanvasNote empty={state.state === 'empty'} />}
      </div>
      <SidePanel />
    </div>
  );
}

/** What stands on the canvas when no entity does. */
function CanvasNote({ empty }: { empty: boolean }) {
  const canvas = useKith(canvasOf);
  const known = useKith((state) => state.known);
  const loading = useKith((state) => state.boot.state === 'loading');
  if (loading || seen(canvas, known).nodes.length > 0) return null;
  if (canvas.nodes.length > 0) {
    return (
      <div className={styles.note}>
        <Empty title={text.canvas.allHiddenTitle}>
          <Button onClick={() => step(showEverything, { kind: 'filter', name: text.legend.showAll })}>
            {text.legend.showAll}
          </Button>
        </Empty>
      </div>
    );
  }
  return (
    <div className={styles.note} data-testid="canvas-empty">
      <Empty title={empty ? text.canvas.emptyTitle : text.canvas.clearedTitle}>
        <p>{empty ? text.canvas.empty : text.canvas.cleared}</p>
        {empty ? (
          <Button look="solid" onClick={() => useKith.setState({ dialog: 'paste' })}>
            {text.ingest.paste}
          </Button>
        ) : (
          <Button look="solid" onClick={() => void startOver().catch(notifyProblem)}>
            {text.canvas.startOver}
          </Button>
        )}
      </Empty>
    </div>
  );
}
