package clocks;

import dev.assay.experiment.Experiment;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;

/** The experiment, on a function whose clock is a minute ahead. */
@Experiment("Wrong clock")
@LambdaFunction(
        archive = "experiments/clocks/clock.py",
        archiveHandler = "clock.handler",
        environment = "CLOCK_AHEAD_MICROS=60000000")
@Load(invocations = 1, generations = 1)
class WrongClockFixture extends ClocksExperiment {}
