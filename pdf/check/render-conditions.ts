import { archiveConditions } from './archive-conditions.ts';
import { type Condition, furtherConditions, machineConditions } from './conditions.ts';
import { humanConditions } from './human-conditions.ts';
import { ua2Conditions } from './ua2-conditions.ts';

/** What is checked, where, and what is left to a person: the tables of `docs/pdf-ua.md`. */
export function renderConditionTable(): string {
  const rows = (conditions: Record<string, Condition>) =>
    Object.entries(conditions)
      .map(
        ([id, { says, ua, iso, checkedIn, refused }]) =>
          `| ${id} | ${says} | ${ua} | ${iso} | \`${checkedIn}\`${refused ? `; refused: ${refused}` : ''} |`,
      )
      .join('\n');
  const head = '| id | fails if | ISO 14289-1 | ISO 32000-1 | checked in |\n| --- | --- | --- | --- | --- |';
  const human = Object.entries(humanConditions).map(([id, says]) => `| ${id} | ${says} |`);
  return `## Decided by the checker: ${Object.keys(machineConditions).length} conditions

${head}
${rows(machineConditions)}

## Beyond the protocol

${head}
${rows(furtherConditions)}

## PDF/A-2a, beyond PDF/UA-1: ${Object.keys(archiveConditions).length} conditions

${head.replace('ISO 14289-1', 'ISO 19005-2')}
${rows(archiveConditions)}

## PDF/UA-2, otherwise than PDF/UA-1: ${Object.keys(ua2Conditions).length} conditions

${head.replace('ISO 14289-1', 'ISO 14289-2')}
${rows(ua2Conditions)}

## For a person: ${human.length} conditions

| id | fails if |
| --- | --- |
${human.join('\n')}
`;
}
