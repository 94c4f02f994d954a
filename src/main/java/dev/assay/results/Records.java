package dev.assay.results;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.data.CollectedRecord;
import dev.assay.data.RecordAccount;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.verdicts.Judgements;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.assertj.core.api.AssertProvider;

/** The profiles that functions pushed into the object store, and the account of them; AssertJ's {@code assertThat} takes it. */
public final class Records implements AssertProvider<RecordsAssert> {

    private final ExperimentFolder folder;
    private final RecordAccount account;
    private final Judgements judgements;

    Records(ExperimentFolder folder, RecordAccount account, Judgements judgements) {
        this.folder = folder;
        this.account = account;
        this.judgements = judgements;
    }

    /** What was expected, what came, what is missing, executed again, doubled, invalid. */
    public RecordAccount account() {
        return judgements.read(account);
    }

    /** Hands all records that hold a profile to the sink, one at a time, in the order in which they were found. */
    public void forEach(Consumer<? super CollectedRecord> sink) {
        judgements.read(folder).forEachRecord(record -> {
            if (record.refusal() == null) {
                sink.accept(record);
            }
        });
    }

    /** All records that hold a profile, at once. */
    public List<CollectedRecord> all() {
        List<CollectedRecord> all = new ArrayList<>();
        forEach(all::add);
        return List.copyOf(all);
    }

    /** The profiles, in the same order. */
    public List<JsonNode> profiles() {
        return all().stream()
                .map(record -> Objects.requireNonNull(record.profile(), "refused records are left out"))
                .toList();
    }

    Judgements judgements() {
        return judgements;
    }

    @Override
    public RecordsAssert assertThat() {
        return new RecordsAssert(this);
    }

    @Override
    public String toString() {
        return "records";
    }
}
