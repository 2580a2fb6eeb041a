import type { RefNode, TableNode, UnreadNode } from '../book/syntax';
import { FormulaSyntaxError, parseFormula } from './parser';

/** Texts, sheets of other workbooks and words come first, so that nothing inside them is taken for a reference. */
const TOKEN = new RegExp(
  [
    /"(?:[^"]|"")*"/u,
    /'\[[^']*'!\$?[\w$:]*/u,
    /\[[^\]]*\][\p{L}\p{N}_.]*!\$?[\w$:]*/u,
    /(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?(?:\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6})(?![\p{L}\p{N}_.(![])/u,
    /[\p{L}_][\p{L}\p{N}_.]*\[(?:[^[\]]|\[(?:[^[\]']|'.)*\])*\]/u,
    /[\p{L}_\\][\p{L}\p{N}_.\\]*!?/u,
    /\d[\d.]*/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

/** A formula that the parser cannot read, with the references in it, so that they follow what moves. */
export function unreadNode(text: string): UnreadNode {
  const references = [...text.matchAll(TOKEN)].flatMap(({ 0: token, index }): (RefNode | TableNode)[] => {
    const node = /^["[\d]|^'\[/.test(token) && !/^\d+:/.test(token) ? null : parsed(token);
    return node?.kind === 'ref' || node?.kind === 'table' ? [{ ...node, at: index, end: index + token.length }] : [];
  });
  return { kind: 'unread', references };
}

function parsed(token: string): ReturnType<typeof parseFormula> | null {
  try {
    return parseFormula(token);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return null;
    throw error;
  }
}
