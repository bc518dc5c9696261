import type { Draft, Label, Piece, Rule } from "./piece.ts";
import { bodyRules } from "./rules/body.ts";
import { edgeAgain, furnitureRules } from "./rules/furniture.ts";
import { headRules } from "./rules/head.ts";
import { pictureRules } from "./rules/pictures.ts";

/** A piece with what it is and the name of the rule that said so. */
export interface LabelledPiece {
  readonly piece: Piece;
  readonly label: Label;
  readonly rule: string;
}

/** In the order they are asked; the first that names a piece wins. */
const rules: readonly Rule[] = [
  ...furnitureRules,
  ...pictureRules,
  edgeAgain,
  ...headRules,
  ...bodyRules,
];

const paragraph: Label = { role: "paragraph" };

/**
 * Says what every piece is. Where the rules would drop everything, nothing is dropped:
 * then there is no article around the furniture, and the lines are all there is.
 */
export function labelPieces(pieces: readonly Piece[]): readonly LabelledPiece[] {
  const labels: (Label | null)[] = pieces.map(() => null);
  const names: string[] = pieces.map(() => "paragraph");
  const draft: Draft = { pieces, labels };
  for (const rule of rules) {
    for (const [index, label] of rule.find(draft)) {
      if (labels[index] !== null) continue;
      labels[index] = label;
      names[index] = rule.name;
    }
  }
  const empty = labels.every((label) => label?.reason !== undefined);
  return pieces.map((piece, index) => ({
    piece,
    label: empty ? paragraph : (labels[index] ?? paragraph),
    rule: empty ? "nothing-else" : (names[index] ?? "paragraph"),
  }));
}
