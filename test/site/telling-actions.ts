import type { Machinery } from '../../src/machinery.ts';
import { askActions } from '../../src/telling/ask-actions.ts';
import { bringActions } from '../../src/telling/bring-actions.ts';
import { interviewActions } from '../../src/telling/interview-actions.ts';
import { questionActions } from '../../src/telling/question-actions.ts';
import { storyWorkActions } from '../../src/telling/story-work-actions.ts';
import { tellActions } from '../../src/telling/tell-actions.ts';
import { transcriptActions } from '../../src/telling/transcript-actions.ts';
import { workActions } from '../../src/telling/work-actions.ts';

/** Everything about telling: asking to, doing it, and gathering it from others. */
export function tellingActions(site: Machinery) {
  return {
    ...askActions(site),
    ...tellActions(site),
    ...questionActions(site),
    ...bringActions(site),
    ...workActions(site),
    ...storyWorkActions(site),
    ...interviewActions(site),
    ...transcriptActions(site),
  };
}
