package id.adminduk.dashboard;

import id.adminduk.kernel.test.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("id.adminduk.dashboard");
    }
}
