/** @file A worker thread: converts the posts that its pool hands it, one after the other. */

import { parentPort, workerData } from 'node:worker_threads';
import { type ConvertOptions, convertPost } from '../convert.ts';
import { convertTask, type Result, type Task } from './convert-task.ts';

const options: ConvertOptions = workerData;

parentPort?.on('message', async (task: Task) => {
  const result: Result = await convertTask(task, options, convertPost);
  parentPort?.postMessage(result);
});
