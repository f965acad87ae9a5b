import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';
import { UserError } from '../src/errors.ts';

const token = 'AAAAAAAAAAAAAAAAAAAAAAAA.BBBBBB.CCCCCCCCCCCCCCCCCCCCCCCCCCC';

describe('the settings', () => {
  it('have a default each, and blank means unset', () => {
    const defaults = readConfig({});
    expect(defaults).toEqual({
      store: 'var/dateline.sqlite',
      articles: null,
      discord: { token: null, guild: null, api: null },
      previewPort: null,
      logLevel: 'info',
    });
    expect(readConfig({ STORE: '', DISCORD_TOKEN: ' ', PREVIEW_PORT: '' })).toEqual(defaults);
  });

  it('are read', () => {
    const config = readConfig({
      STORE: 'a.sqlite',
      DISCORD_TOKEN: token,
      DISCORD_GUILD: '123456789012345678',
      DISCORD_API: 'http://127.0.0.1:9000/api',
      PREVIEW_PORT: '0',
      LOG_LEVEL: 'debug',
    });
    expect(config.discord).toEqual({ token, guild: '123456789012345678', api: 'http://127.0.0.1:9000/api' });
    expect(config.previewPort).toBe(0);
  });

  it.each([
    ['DISCORD_TOKEN', 'secret value!'],
    ['DISCORD_GUILD', 'my server'],
    ['DISCORD_API', 'ftp://example.com'],
    ['PREVIEW_PORT', '70000'],
    ['PREVIEW_PORT', 'eighty'],
    ['LOG_LEVEL', 'loud'],
  ])('name %s when it is wrong, and never print its value', (name, value) => {
    const read = () => readConfig({ [name]: value });
    expect(read).toThrow(UserError);
    expect(read).toThrow(name);
    expect(read).not.toThrow(value);
  });

  it('stand in .env.example, one line of explanation each', () => {
    const lines = readFileSync(new URL('../.env.example', import.meta.url), 'utf8').split('\n');
    const named = lines.flatMap((line, n) => {
      const name = /^([A-Z_]+)=/.exec(line)?.[1];
      return name === undefined ? [] : [{ name, explained: lines[n - 1]?.startsWith('# ') }];
    });
    const source = readFileSync(new URL('../src/config.ts', import.meta.url), 'utf8');
    const known = [...source.matchAll(/^ {2}([A-Z_]+): setting/gm)].map(([, name]) => name);
    expect(named.map(({ name }) => name).sort()).toEqual(known.sort());
    expect(named.every(({ explained }) => explained)).toBe(true);
  });
});
