/** @file A worker thread: converts the posts that its pool hands it, one after the other, and reads the next one meanwhile. */

import { parentPort, workerData } from 'node:worker_threads';
import { type ConvertOptions, convertPost } from '../convert.ts';
import { convertTask, type Result, type Task } from './convert-task.ts';

const options: ConvertOptions = workerData;

/** What has been handed so far. */
let before: Promise<void> = Promise.resolve();

parentPort?.on('message', (task: Task) => {
  const converted = convertTask(task, options, convertPost, before);
  before = converted.then((result: Result) => parentPort?.postMessage(result));
});
