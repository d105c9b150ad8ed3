package id.adminduk.application;

import id.adminduk.kernel.test.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("id.adminduk.application");
    }
}
