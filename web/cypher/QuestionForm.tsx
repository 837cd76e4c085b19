/** A form for the common questions: it writes the Cypher, shows it, and runs it when asked to. */
import { IconPencil, IconPlayerPlay } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { Schema } from '../../server/api.ts';
import { Button } from '../parts/Button.tsx';
import { EntitySearch } from '../parts/EntitySearch.tsx';
import { text } from '../text/texts.ts';
import styles from './QuestionForm.module.css';
import { type Answers, answered, directed, type QuestionField } from './questions/question.ts';
import { questions } from './questions/registry.ts';

const words = text.cypher.questions;

export default function QuestionForm({
  schema,
  onEdit,
  onRun,
}: {
  schema: Schema;
  onEdit: (query: string) => void;
  onRun: (query: string) => void;
}) {
  const [id, setId] = useState(questions[0]?.id);
  const [answers, setAnswers] = useState<Answers>({});
  const question = questions.find((candidate) => candidate.id === id);
  if (!question) return null;
  const query = answered(question, answers) ? question.write(answers, schema) : null;
  return (
    <section className={styles.form} aria-label={words.title} data-testid="question-form">
      <fieldset className={styles.kinds} aria-label={words.title}>
        {questions.map((candidate) => (
          <button
            key={candidate.id}
            type="button"
            aria-pressed={candidate.id === id}
            onClick={() => {
              setId(candidate.id);
              setAnswers({});
            }}
          >
            {words[candidate.id].label}
          </button>
        ))}
      </fieldset>
      <div className={styles.fields}>
        {question.fields.map((field) => (
          <Field
            key={`${question.id} ${field.id}`}
            field={field}
            label={(words[question.id].fields as Readonly<Record<string, string>>)[field.id] ?? field.id}
            value={answers[field.id] ?? ''}
            schema={schema}
            onChange={(value) => setAnswers({ ...answers, [field.id]: value })}
          />
        ))}
      </div>
      {query === null ? (
        <p className={styles.lead}>{words.lead}</p>
      ) : (
        <>
          <pre className={styles.query} data-testid="question-query">
            {query}
          </pre>
          <div className={styles.end}>
            <Button look="solid" icon={<IconPlayerPlay size={16} />} onClick={() => onRun(query)}>
              {words.ask}
            </Button>
            <Button icon={<IconPencil size={16} />} onClick={() => onEdit(query)}>
              {words.edit}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function Field({
  field,
  label,
  value,
  schema,
  onChange,
}: {
  field: QuestionField;
  label: string;
  value: string;
  schema: Schema;
  onChange: (value: string) => void;
}) {
  const id = useId();
  if (field.kind === 'entity') {
    return (
      <div className={styles.field}>
        <span aria-hidden>{label}</span>
        <EntitySearch
          label={label}
          placeholder={text.path.choose}
          value={value}
          onPick={(hit) => onChange(hit.name)}
        />
      </div>
    );
  }
  const options = field.kind === 'type' ? typeOptions(schema) : relationOptions(schema);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{field.optional ? words.any : words.choose}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

const byLabel = (a: Option, b: Option): number => (a.label < b.label ? -1 : 1);

function typeOptions(schema: Schema): Option[] {
  return schema.types
    .filter((type) => type.total > 0)
    .map((type) => ({ value: type.id, label: type.label }))
    .sort(byLabel);
}

/** Each relation from both of its sides, in the words in which it is read. */
function relationOptions(schema: Schema): Option[] {
  return schema.relations
    .filter((relation) => relation.count > 0)
    .flatMap(({ id, reading, inverse, symmetric }) => [
      { value: directed(id, true), label: reading },
      ...(symmetric ? [] : [{ value: directed(id, false), label: inverse }]),
    ])
    .sort(byLabel);
}
