import { frameStyle } from './styles/frame.ts';
import { handbookStyle } from './styles/handbook.ts';
import { listsStyle } from './styles/lists.ts';
import { ledgersStyle } from './styles/ledgers.ts';
import { narrowStyle } from './styles/narrow.ts';
import { picturesStyle } from './styles/pictures.ts';
import { pairStyle } from './styles/pair.ts';
import { readerStyle } from './styles/reader.ts';
import { reviewStyle } from './styles/review.ts';
import { tokensStyle } from './styles/tokens.ts';
import { treeStyle } from './styles/tree.ts';
import { versionsStyle } from './styles/versions.ts';

/** The one style sheet, by parts. */
export const style = [
  tokensStyle,
  frameStyle,
  listsStyle,
  readerStyle,
  versionsStyle,
  treeStyle,
  picturesStyle,
  handbookStyle,
  pairStyle,
  ledgersStyle,
  reviewStyle,
  narrowStyle,
].join('');

/** The icon: two overlapping circles. */
export const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="12" cy="16" r="9" fill="#0b5a7a"/><circle cx="20" cy="16" r="9" fill="#c98a1b" fill-opacity=".75"/></svg>';
