import type { APIRoute } from 'astro';
import { citableRegisters } from '../../library/citable.ts';
import { openLibrary } from '../../library/open.ts';

/** The registers as the citation engine takes them, for checking drafts in the reader's browser. */
export const GET: APIRoute = async () => {
  const registers = citableRegisters(await openLibrary());
  return new Response(JSON.stringify(registers), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
