import { Command } from '@oclif/core/command'

/** What all commands share: failures reach `main`, which prints them once and chooses the exit code. */
export abstract class BaseCommand extends Command {
  static override enableJsonFlag = false

  protected override async catch(error: Error): Promise<never> {
    throw error
  }
}
