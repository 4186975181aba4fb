import { mainJobStory } from './story.ts'

mainJobStory('in one process', () => ({}))
