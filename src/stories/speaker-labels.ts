/** How transcripts label whoever asks. */
export const ASKING_LABEL =
  /^(?:q|i|int|iv|interviewer|interviewers|facilitator|host|co-?host|moderator|mod|presenter|researcher|chair|question|questioner|gatherer)[\s.:_-]*(?:\d+|[ab])?$/i;

/** How transcripts label whoever tells. */
export const TELLING_LABEL =
  /^(?:a|r|p|answer|respondent|interviewee|participant|informant|guest|teller|narrator|patient|contributor)[\s.:_-]*(?:\d+|[ab])?$/i;
