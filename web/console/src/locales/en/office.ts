export const office = {
  none: 'Not working in any office yet',
  choose: 'Choose an office to see its conversations and cases.',
  ask: 'Ask an office admin to invite you.',
  enter: 'Enter {{name}}',
} as const
