/** A field for each parameter that the query names, with what is taken from what one types. */
import { text } from '../text/texts.ts';
import styles from './ParametersForm.module.css';
import { parameterKind } from './parameters.ts';

export function ParametersForm({
  names,
  typed,
  onChange,
}: {
  names: readonly string[];
  typed: Readonly<Record<string, string>>;
  onChange: (name: string, value: string) => void;
}) {
  if (names.length === 0) return null;
  return (
    <fieldset className={styles.form} data-testid="cypher-parameters">
      <legend>{text.cypher.parameters}</legend>
      {names.map((name) => {
        const value = typed[name] ?? '';
        return (
          <label key={name}>
            <code>${name}</code>
            <input
              value={value}
              spellCheck={false}
              onChange={(event) => onChange(name, event.target.value)}
            />
            <small>{text.cypher.parameterKinds[parameterKind(value)]}</small>
          </label>
        );
      })}
      <p>{text.cypher.parametersHelp}</p>
    </fieldset>
  );
}
