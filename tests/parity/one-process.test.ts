import { queueStory } from './queue-story.ts'
import { mainJobStory } from './story.ts'

mainJobStory('in one process', () => ({}))
queueStory('in one process', () => ({}))
