package spreadcheck;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.data.Observation;
import dev.assay.experiment.Stage;
import java.io.IOException;
import java.util.List;

/** One spread from beginning to end, as SAAF's {@code init.sh}, {@code messagepass.sh} and {@code check.sh} have it. */
final class SpreadVisit {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SpreadVisit() {}

    /** Makes the fleet and has it forget everything; passes one message; checks who has it. A warm-up only makes the fleet. */
    static void carryOut(Stage stage) throws IOException, InterruptedException {
        stage.reserveConcurrency(Fleet.INSTANCES);
        Recursion.allow(stage);
        Fleet.calledOnce(stage, "init", true);
        if (stage.warmUp()) {
            return;
        }
        String message =
                stage.function() + "/" + stage.block() + "/" + stage.cell().id();
        ObjectNode payload = (ObjectNode) JSON.readTree(stage.payload());
        Observation pass = stage.call("pass", payload.put("message", message).toString());
        List<Observation> check = Fleet.calledOnce(stage, "check", false);
        stage.record(Spread.of(message, pass, check));
        Check.of(check).forEach(stage::record);
        stage.record(CheckTotal.of(check, call -> stage.costOf(call).orElse(0)));
    }
}
