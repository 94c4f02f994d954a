package dev.assay.internal.targets.aws;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What Amazon EC2 lists of one kind. Its things have ids, and are told apart by the tag {@value Ec2#NAME}. */
abstract class Ec2Inventory implements Inventory {

    final Ec2 ec2;

    Ec2Inventory(Ec2 ec2) {
        this.ec2 = ec2;
    }

    /** All that there are, of whomever. */
    abstract List<Ec2Item> all();

    /** Removes one of a run of Assay. */
    abstract void remove(Ec2Item one);

    @Override
    public final List<String> names() {
        return all().stream()
                .map(Ec2Item::name)
                .filter(name -> name.startsWith(Inventories.NAME))
                .distinct()
                .toList();
    }

    @Override
    public final Optional<Map<String, String>> tags(String name) {
        return named(name).map(Ec2Item::tags).findFirst();
    }

    /** Two things may have one name: only what a run has tagged goes. */
    @Override
    public final void remove(String name) {
        named(name).filter(one -> one.tags().containsKey(RunTags.RUN)).forEach(this::remove);
    }

    private Stream<Ec2Item> named(String name) {
        return all().stream().filter(one -> one.name().equals(name));
    }

    /** The service belongs to others. */
    @Override
    public final void close() {}
}
