"use strict";
// The community's offline Direct Line between Web Chat and the bot, as its README says to start it.
const express = require("express");
const { initializeRoutes } = require("offline-directline");

const [port, bot] = process.argv.slice(2);
initializeRoutes(express(), Number(port), bot);
process.stdin.resume().on("end", () => process.exit());
