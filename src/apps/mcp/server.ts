import { McpServer } from '@modelcontextprotocol/server';
import { packageVersion } from '../../kit.ts';
import { Problem, problemOf } from '../api/problem.ts';
import type { Around } from '../api/question.ts';
import type { Tool } from './tool.ts';
import { tools } from './tools.ts';

const instructions = [
  'A sourced record of who did, said, claimed, denied and promised what to whom, read by machine from the articles in it.',
  'Every row holds exact words (quote) with the article and where they stand (start, end, in UTF-16 code units). Quote those words and name the article.',
  'Counts say articles, families (texts that are no copies of each other) and independent origins: never take articles for sources.',
  'A status of claimed or denied is somebody’s word. When found is false, say that it is not in this record; do not fill it from elsewhere.',
  'truncated with total says what was left out; ask again with offset.',
].join('\n');

async function call(tool: Tool, given: unknown, around: Around) {
  try {
    const { data, text } = await tool.answer(given, around);
    return { content: [{ type: 'text' as const, text }], structuredContent: data };
  } catch (error) {
    const problem = problemOf(error);
    if (!(error instanceof Problem) && problem.kind === 'internal-error') console.error(error);
    return { isError: true, content: [{ type: 'text' as const, text: problem.message }] };
  }
}

/** The record as tools for language models. They only read. */
export function mcpServer(around: Around): McpServer {
  const server = new McpServer({ name: 'entente', title: 'Entente', version: packageVersion() }, { instructions });
  for (const tool of tools) {
    const { name, title, description, input: inputSchema, output: outputSchema } = tool;
    const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };
    server.registerTool(name, { title, description, inputSchema, outputSchema, annotations }, (given) =>
      call(tool, given, around),
    );
  }
  return server;
}
