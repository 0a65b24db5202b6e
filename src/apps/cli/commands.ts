import { addCommand } from './add.ts';
import { askCommand } from './ask.ts';
import { briefCommand } from './brief.ts';
import { claimsCommand } from './claims.ts';
import type { Command } from './command.ts';
import { commitmentsCommand } from './commitments.ts';
import { demoCommand } from './demo.ts';
import { explainCommand } from './explain.ts';
import { exportCommand } from './export.ts';
import { familiesCommand } from './families.ts';
import { happeningsCommand } from './happenings.ts';
import { instrumentsCommand } from './instruments.ts';
import { judgeCommand, judgementsCommand, undoCommand } from './judge.ts';
import { mcpCommand } from './mcp.ts';
import { parseCommand } from './parse.ts';
import { personsCommand } from './persons.ts';
import { readCommand } from './read.ts';
import { relinkCommand } from './relink.ts';
import { rereadCommand } from './reread.ts';
import { searchCommand } from './search.ts';
import { serveCommand } from './serve.ts';
import { showCommand } from './show.ts';
import { statementsCommand } from './statements.ts';
import { statusCommand } from './status.ts';
import { storiesCommand } from './stories.ts';
import { timelineCommand } from './timeline.ts';
import { watchCommand } from './watch.ts';

/** Every command, in the order in which a newcomer meets them. */
export const commands: readonly Command[] = [
  demoCommand,
  addCommand,
  watchCommand,
  timelineCommand,
  happeningsCommand,
  storiesCommand,
  statementsCommand,
  claimsCommand,
  commitmentsCommand,
  instrumentsCommand,
  personsCommand,
  familiesCommand,
  searchCommand,
  askCommand,
  briefCommand,
  showCommand,
  explainCommand,
  exportCommand,
  judgeCommand,
  undoCommand,
  judgementsCommand,
  rereadCommand,
  relinkCommand,
  statusCommand,
  serveCommand,
  mcpCommand,
  readCommand,
  parseCommand,
];
