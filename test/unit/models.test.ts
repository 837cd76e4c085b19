/** The models that find names: listed once, and the learned one runs through the whole pipeline. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createExtractor, ExtractionSchema, nameModels } from '../../extract/index.ts';

const TEXT =
  'Ada Lovelace worked with Charles Babbage in London. Babbage was born in Southwark and studied at Cambridge.';

describe('models', () => {
  test('the learned one finds names and types that no list has', () => {
    const extractor = createExtractor({
      model: 'learned',
      modelFiles: { names: gunzipSync(readFileSync('models/names.gz')) },
    });
    const [result] = extractor.extract({
      source: 'note.txt',
      text: `Note\n\n${TEXT} Zorinda Quelch joined the Brindlewick Institute in Port Marlow.`,
    });
    const extraction = ExtractionSchema.parse(result);
    const types = new Map(extraction.entities.map(({ name, types: chain }) => [name, chain]));
    expect(types.get('Zorinda Quelch')).toContain('Person');
    expect(types.get('Brindlewick Institute')).toContain('Organization');
    expect(types.get('Port Marlow')).toContain('Place');
  });

  test('the same text gives the same extraction twice', () => {
    const bytes = gunzipSync(readFileSync('models/names.gz'));
    const read = () =>
      JSON.stringify([
        ...createExtractor({ model: 'learned', modelFiles: { names: bytes } }).extract({
          source: 'note.txt',
          text: TEXT,
        }),
      ]);
    expect(read()).toBe(read());
  });

  test('without its file it says so, and an unknown one names the known', () => {
    expect(() => createExtractor({ model: 'learned' })).toThrow(/models\/names\.gz/);
    expect(() => createExtractor({ model: 'gpt' })).toThrow(/rules, learned/);
    expect(nameModels.ids).toEqual(['rules', 'learned']);
  });
});
