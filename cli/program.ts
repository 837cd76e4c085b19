/** The command line made from the registry of verbs: help, parsing, and running the verb that was asked for. */
import { Command, CommanderError, Option as Flag, InvalidArgumentError } from 'commander';
import { EXIT, KithError } from '../foundation/errors.ts';
import { version } from '../foundation/version.ts';
import type { Io } from './context.ts';
import type { Option, Options, Values } from './options.ts';
import type { Verb } from './verb.ts';
import { verbs } from './verbs/registry.ts';

/** What was typed, understood. */
export interface Invocation {
  verb: Verb;
  args: readonly string[];
  values: Values<Options>;
  typed: ReadonlySet<string>;
}

/** What parsing needs of the world: where help goes, and the environment. */
export interface Surroundings {
  env: Io['env'];
  write(text: string): void;
  writeError(text: string): void;
  columns: number | undefined;
}

/**
 * Understands a command line.
 * @returns what to run, or the exit code when help or the version was all that was asked for
 * @throws KithError `usage` with a suggestion
 */
export function parse(argv: readonly string[], around: Surroundings): Invocation | number {
  let invocation: Invocation | undefined;
  const program = new Command('kith')
    .description(
      'Turns articles into a knowledge graph you can walk: entities, relations, and the sentences that say so.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [verb]', 'print the help of a verb')
    .usage('VERB [options]')
    .addHelpText('after', EPILOGUE);
  for (const verb of verbs.all) {
    const command = commandOf(verb);
    command.action(() => {
      invocation = { verb, ...valuesOf(command, verb, around.env) };
    });
    program.addCommand(command);
  }
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: around.write,
      // A wrong command line is reported by who catches the error; help for one without a verb comes here.
      writeErr: around.writeError,
      outputError: () => {},
      getOutHelpWidth: () => around.columns ?? 100,
      getErrHelpWidth: () => around.columns ?? 100,
    });
  }
  try {
    program.parse([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return EXIT.done;
    // No verb: its help has been printed.
    if (error.code === 'commander.help') return EXIT.usage;
    throw usageError(error, argv);
  }
  return invocation ?? EXIT.usage;
}

function commandOf(verb: Verb): Command {
  const command = new Command(verb.id).summary(verb.label).description(verb.help);
  for (const { name, help } of verb.arguments) command.argument(name, help);
  for (const [key, option] of Object.entries(verb.options)) {
    const variable = option.env === undefined ? '' : ` (or ${option.env})`;
    const flag = new Flag(option.flags, option.help + variable);
    if (flag.attributeName() !== key)
      throw new Error(`option ${option.flags} of ${verb.id} gives ${flag.attributeName()}, not ${key}`);
    if (option.default !== undefined) flag.default(option.default, option.defaultShown);
    const { parse: parser } = option;
    if (parser)
      flag.argParser((given: string, previous: unknown) =>
        // The first value of an option takes the place of its default.
        parser.call(option, given, previous === option.default ? undefined : previous),
      );
    command.addOption(flag);
    if (option.negated !== undefined)
      command.addOption(new Flag(option.negated, `leave ${option.flags} out`));
  }
  const examples = verb.examples.map(({ command: line, does }) => `  # ${does}\n  kith ${line}`).join('\n');
  const details = verb.details === undefined ? '' : `\n${verb.details}\n`;
  return command
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', `${details}\nExamples:\n${examples}`);
}

function valuesOf(command: Command, verb: Verb, env: Io['env']): Omit<Invocation, 'verb'> {
  const values: Record<string, unknown> = {};
  const typed = new Set<string>();
  for (const [key, option] of Object.entries(verb.options)) {
    values[key] = command.getOptionValue(key);
    if (command.getOptionValueSource(key) === 'cli') typed.add(key);
    else values[key] = fromEnvironment(option, env) ?? values[key];
  }
  return { args: command.args, values, typed };
}

/** An empty variable, as compose files pass it, counts as one that is not set. */
function fromEnvironment(option: Option<unknown>, env: Io['env']): unknown {
  const given = option.env === undefined ? undefined : env[option.env];
  if (!given) return undefined;
  try {
    return option.parse ? option.parse(given, undefined) : given;
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    throw new KithError('usage', `${option.env} is "${given}". ${error.message}`);
  }
}

/** Commander's words as a sentence of ours: `error: unknown option '--formt'\n(Did you mean --format?)`. */
function usageError(error: CommanderError, argv: readonly string[]): KithError {
  const [first = '', suggestion] = error.message.replace(/^error: /, '').split('\n');
  const sentence = /[.?!]$/.test(first) ? first : `${first}.`;
  const did = suggestion ? ` ${suggestion.replace(/^\(|\)$/g, '')}` : '';
  const verb = verbs.find(argv.find((word) => !word.startsWith('-')) ?? '');
  return new KithError('usage', `${sentence}${did} See kith ${verb ? `${verb.id} ` : ''}--help.`);
}

const EPILOGUE = `
Data goes to standard output, everything else to standard error.

Exit codes:
  0    all done
  1    done, but some inputs failed, or nothing was found; each is named on standard error
  2    wrong usage
  3    the store can't be reached or is damaged
  130  interrupted; what was acknowledged is kept

Environment (each has a flag of the same name):
  KITH_DATA      folder of the embedded graph (./kith-data)
  KITH_STORE     the graph: a folder, or neo4j://host:7687
  KITH_NEO4J_USER, KITH_NEO4J_PASSWORD, KITH_NEO4J_DATABASE
  KITH_HOST, KITH_PORT, KITH_TOKEN   where "serve" listens, and the token of its API
  KITH_ONTOLOGY, KITH_GAZETTEER     a file of types, relations and patterns, and one of names
  KITH_LOG       trace, debug, info, warn, error, fatal or silent
  NO_COLOR       no colours

"kith VERB --help" shows the options and examples of a verb.`;
