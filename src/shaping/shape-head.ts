/** What a new private file says at its head, before anything is decided. */
export const shapeHead = `# PRIVATE. This file holds names and words that must not be shared. Keep it beside the telling, pass it to nobody.
#
# Here you overrule what Passalong suggests. Change a line, save, and make the folder again: what you write stays.
# It brings only the parts called "suggested" and "about" up to date.
#
# identifiers: people, places and numbers by which somebody could be known. For each one, decide:
#   waiting   not decided yet: every form says that it is a draft
#   replace   put what stands after "instead" in its place, in square brackets
#   keep      leave it as it was said
#   or write your own words to put in its place, such as: decide: a neighbour
# You may add one that was not found:  - { found: Auntie Jean, decide: a relative }
#
# kinds: the same for a whole kind at once, where you decided nothing about the one:  kinds: { age: keep, person: replace }
#
# speakers: who tells and who asks (teller or interviewer), and under "as" how readers are to see a teller's name.
#
# passages: under a passage you may write any of these lines:
#   questions: [3, 5]      which of the eleven it answers, the main one first; [] for none
#   headline: your words   over the passage
#   key: words of it       the line that carries it, word for word
#   tip: words of it       advice that stands on its own, word for word; or no
#   part: core             core, adaptable, context or none
#   matters: 7             from 0 to 10
#   off-record: share      where somebody asked for it to be kept back: keep back (until you decide) or share
#   leave-out: true        keep it out of every form
version: 1

story:
  title:
  place:
  standfirst:

speakers: {}

kinds: {}

identifiers: []

passages: {}
`;
