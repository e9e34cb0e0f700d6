package io.ledgerway.architecture.wrong.operations;

import io.ledgerway.architecture.wrong.sandbox.Simulator;
import org.springframework.beans.factory.annotation.Autowired;

public class PageHelper {

    @Autowired
    private Simulator simulator;

    void print() {
        System.out.println(simulator);
    }
}
