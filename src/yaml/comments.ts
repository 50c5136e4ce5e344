import { CST, Lexer } from 'yaml';

/** Comments of a YAML text, in order, `# …` as written; a `#` within words is none. */
export function commentsOf(yaml: string): string[] {
  const tokens = [...new Lexer().lex(yaml)];
  // The lexer marks words by a token of their own before them.
  return tokens
    .filter((token, i) => token.startsWith('#') && tokens[i - 1] !== CST.SCALAR)
    .map((token) => token.trim());
}
