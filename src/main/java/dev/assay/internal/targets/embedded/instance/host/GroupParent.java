package dev.assay.internal.targets.embedded.instance.host;

/** The group of a run, in which the groups of its instances are made. */
interface GroupParent {

    boolean limitsCpu();

    boolean limitsMemory();

    boolean limitsProcesses();

    String version();

    ControlGroup create(String instance);

    /** Removes the run's group and all below it. */
    void remove();
}
